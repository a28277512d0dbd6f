@NullMarked
package id.antrean.notification.picture;

import org.jspecify.annotations.NullMarked;
