/**
 * Writes down what the services say to each other, for people and for other programs, and holds the code to it: JSON
 * Schemas, golden events, the AsyncAPI document.
 */
@NullMarked
package id.antrean.contracts.published;

import org.jspecify.annotations.NullMarked;
