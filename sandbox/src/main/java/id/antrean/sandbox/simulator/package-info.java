/**
 * A simulator of the WhatsApp Cloud API, with a chat page that stands for the applicants' phones.
 *
 * <p>Below {@code /simulator/}:
 *
 * <ul>
 *   <li>{@code graph/{version}/{phone_number_id}/messages}, {@code …/media} and {@code graph/{version}/{media_id}}: the
 *       Cloud API. It judges as Meta does; {@code docs/simulator.md} tells more.
 *   <li>{@code POST api/messages {"from","name","text"}}, optionally with {@code "office"} or {@code "phoneNumberId"}: an
 *       applicant writes. 200 with the id once the webhook took it; 202 when that lasts more than five seconds.
 *       {@code "replyTo"} and {@code "replyId"} in place of the text are a tap on a button or row.
 *   <li>{@code GET api/chats} and {@code api/chats/{number}}: the chats, newest first, and one of them, oldest message
 *       first; {@code direction} is {@code in} for what an applicant wrote to an office and {@code out} for what an office
 *       wrote. {@code POST api/chats/{number}/read {"office"}}: the applicant looks at it.
 *   <li>{@code PUT api/clock {"now"}}, {@code GET} and {@code DELETE}: the clock of the whole set.
 *   <li>{@code POST api/webhooks}: signs any body and posts it once; answers with the webhook's status.
 *   <li>{@code GET api/offices}, {@code api/events}, {@code api/media/{id}}: what the page needs besides.
 * </ul>
 */
@NullMarked
package id.antrean.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
