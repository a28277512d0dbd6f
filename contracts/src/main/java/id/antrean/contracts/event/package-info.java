/** The events of the system, one record each, carried over Kafka as CloudEvents. */
@NullMarked
package id.antrean.contracts.event;

import org.jspecify.annotations.NullMarked;
