/** A real PostgreSQL and a real Kafka for tests, the sandbox and the bench. */
@NullMarked
package id.antrean.backing;

import org.jspecify.annotations.NullMarked;
