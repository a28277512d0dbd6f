@NullMarked
package id.antrean.notification;

import org.jspecify.annotations.NullMarked;
