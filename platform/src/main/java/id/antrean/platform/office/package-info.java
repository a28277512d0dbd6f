/** The offices as configured: numbers, zones, names. */
@NullMarked
package id.antrean.platform.office;

import org.jspecify.annotations.NullMarked;
