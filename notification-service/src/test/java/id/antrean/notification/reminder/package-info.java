/** Tests of reminders. */
@NullMarked
package id.antrean.notification.reminder;

import org.jspecify.annotations.NullMarked;
