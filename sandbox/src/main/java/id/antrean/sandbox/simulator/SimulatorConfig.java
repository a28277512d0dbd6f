package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.time.AdjustableClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What the simulator needs to know.
 *
 * @param webhook where it posts what applicants write, and the states of what they were sent
 * @param appSecret the key that it signs webhooks with
 * @param accessToken the bearer token that the Cloud API side accepts
 * @param clock the clock of the whole set, which the control API moves
 * @param dataDirectory the sandbox's data; chats and media are kept in {@code simulator} below it
 * @param account the id of the WhatsApp business account, which has the templates
 * @param limits how strict it is at the start
 * @param templates definitions of templates, as they are created, that are approved from the start
 * @param offices the offices it plays, at least one; the first is the one that a message goes to when it names none
 */
public record SimulatorConfig(
        URI webhook,
        String appSecret,
        String accessToken,
        AdjustableClock clock,
        Path dataDirectory,
        String account,
        Limits limits,
        List<JsonNode> templates,
        List<SimulatedOffice> offices) {

    /** @throws IllegalArgumentException without any office */
    public SimulatorConfig {
        if (offices.isEmpty()) {
            throw new IllegalArgumentException("the simulator needs at least one office");
        }
        offices = List.copyOf(offices);
        templates = List.copyOf(templates);
    }

    @Override
    public String toString() {
        return "SimulatorConfig[webhook=" + webhook + ", offices=" + offices.size() + "]";
    }
}
