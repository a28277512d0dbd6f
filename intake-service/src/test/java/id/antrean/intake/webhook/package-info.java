@NullMarked
package id.antrean.intake.webhook;

import org.jspecify.annotations.NullMarked;
