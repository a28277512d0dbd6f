@NullMarked
package id.antrean.backing.test;

import org.jspecify.annotations.NullMarked;
