@NullMarked
package id.antrean.notification.composition;

import org.jspecify.annotations.NullMarked;
