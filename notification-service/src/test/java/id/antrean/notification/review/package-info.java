@NullMarked
package id.antrean.notification.review;

import org.jspecify.annotations.NullMarked;
