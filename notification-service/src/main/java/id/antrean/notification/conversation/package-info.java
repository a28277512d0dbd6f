/** When people wrote last, and what shows them that they were heard. */
@NullMarked
package id.antrean.notification.conversation;

import org.jspecify.annotations.NullMarked;
