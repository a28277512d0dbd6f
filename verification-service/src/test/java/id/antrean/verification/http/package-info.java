/** What is the same for every address of the service. */
@NullMarked
package id.antrean.verification.http;

import org.jspecify.annotations.NullMarked;
