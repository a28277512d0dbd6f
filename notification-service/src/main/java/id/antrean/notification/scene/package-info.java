/** What a message needs to know besides what it tells of: the office, its texts, the day there. */
@NullMarked
package id.antrean.notification.scene;

import org.jspecify.annotations.NullMarked;
