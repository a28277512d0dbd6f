@NullMarked
package id.antrean.notification.delivery;

import org.jspecify.annotations.NullMarked;
