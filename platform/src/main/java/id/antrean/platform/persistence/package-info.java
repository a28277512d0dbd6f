/** State and events as one: transactional outbox, inbox. */
@NullMarked
package id.antrean.platform.persistence;

import org.jspecify.annotations.NullMarked;
