/** Every message that there is, made of invented events: to be read before people get it, and to be checked at start. */
@NullMarked
package id.antrean.notification.review;

import org.jspecify.annotations.NullMarked;
