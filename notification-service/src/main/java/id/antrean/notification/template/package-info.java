/** Message templates, which WhatsApp wants outside the 24 hours after somebody's last message. */
@NullMarked
package id.antrean.notification.template;

import org.jspecify.annotations.NullMarked;
