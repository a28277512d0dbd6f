@NullMarked
package id.antrean.intake.envelope;

import org.jspecify.annotations.NullMarked;
