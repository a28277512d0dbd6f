/** What WhatsApp reports of messages of ours. */
@NullMarked
package id.antrean.notification.delivery;

import org.jspecify.annotations.NullMarked;
