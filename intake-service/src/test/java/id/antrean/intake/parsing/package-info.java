@NullMarked
package id.antrean.intake.parsing;

import org.jspecify.annotations.NullMarked;
