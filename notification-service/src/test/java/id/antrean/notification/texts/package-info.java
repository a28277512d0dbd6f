@NullMarked
package id.antrean.notification.texts;

import org.jspecify.annotations.NullMarked;
