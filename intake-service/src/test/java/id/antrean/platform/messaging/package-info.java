/** Lets the tests of this module write and read events as they are in Kafka. */
@NullMarked
package id.antrean.platform.messaging;

import org.jspecify.annotations.NullMarked;
