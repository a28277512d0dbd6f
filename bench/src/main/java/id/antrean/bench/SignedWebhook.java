package id.antrean.bench;

import io.vertx.core.buffer.Buffer;

/**
 * A webhook, ready to be sent.
 *
 * @param body the bytes
 * @param signature the value of the header {@code X-Hub-Signature-256}
 */
record SignedWebhook(Buffer body, String signature) {}
