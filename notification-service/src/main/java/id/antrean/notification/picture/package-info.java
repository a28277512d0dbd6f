/** The pictures that go with a booking: its code alone, and the ticket. */
@NullMarked
package id.antrean.notification.picture;

import org.jspecify.annotations.NullMarked;
