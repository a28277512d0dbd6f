@NullMarked
package id.antrean.notification.sending;

import org.jspecify.annotations.NullMarked;
