/** Sends what is owed to people: claims it, calls WhatsApp, and notes what came of it. */
@NullMarked
package id.antrean.notification.sending;

import org.jspecify.annotations.NullMarked;
