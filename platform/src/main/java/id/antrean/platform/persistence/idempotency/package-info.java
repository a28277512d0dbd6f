/** Requests that may be sent again: each key has one effect and one answer. */
@NullMarked
package id.antrean.platform.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
