/** Reminds people of their bookings, the day before and on the morning. */
@NullMarked
package id.antrean.notification.reminder;

import org.jspecify.annotations.NullMarked;
