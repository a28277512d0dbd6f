/** What is written to people: pure functions from an event to the text of one WhatsApp message. */
@NullMarked
package id.antrean.notification.composition;

import org.jspecify.annotations.NullMarked;
