@NullMarked
package id.antrean.backing;

import org.jspecify.annotations.NullMarked;
