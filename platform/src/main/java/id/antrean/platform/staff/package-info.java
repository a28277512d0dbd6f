/** Staff accounts, their roles and the offices they work for. */
@NullMarked
package id.antrean.platform.staff;

import org.jspecify.annotations.NullMarked;
