/**
 * A simulator of the WhatsApp Cloud API, with a chat page that stands for the applicants' phones.
 *
 * <p>It is as strict as Meta (window, pace, templates, tokens), and fails on demand. All of it is below
 * {@code /simulator/}; {@code docs/simulator.md} has each request with examples:
 *
 * <ul>
 *   <li>{@code graph/}: the Cloud API, for the system under test.
 *   <li>{@code api/}: the control API, for the test: what applicants do, the clock of the whole set, faults, limits, the
 *       state of templates.
 *   <li>{@code ./}, {@code faults.html} and {@code review.html}: pages that use the control API.
 * </ul>
 */
@NullMarked
package id.antrean.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
