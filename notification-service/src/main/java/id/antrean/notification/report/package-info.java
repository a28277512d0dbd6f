/** What became of messages, for the staff of an office: whom none reached, what they cost, what needs attention. */
@NullMarked
package id.antrean.notification.report;

import org.jspecify.annotations.NullMarked;
