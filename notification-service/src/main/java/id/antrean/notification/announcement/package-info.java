/** From what happened to the messages that people are owed for it. */
@NullMarked
package id.antrean.notification.announcement;

import org.jspecify.annotations.NullMarked;
