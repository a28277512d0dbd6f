package id.antrean.sandbox.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.launch.SandboxException;
import id.antrean.sandbox.launch.WhatsAppAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reaches the templates of a WhatsApp business account through the Cloud API's management. */
final class AccountClient {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final WhatsAppAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    AccountClient(WhatsAppAccount account) {
        this.account = account;
    }

    /**
     * All templates of the account.
     *
     * @throws SandboxException if it does not answer, or refuses
     */
    List<AccountTemplate> list() {
        List<AccountTemplate> all = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = call(request(account.id() + "/message_templates?limit=" + PAGE + after)
                    .GET());
            answer.path("data").forEach(template -> all.add(AccountTemplate.of(template)));
            if (!answer.path("paging").has("next")) {
                return all;
            }
            // By its cursor and not by its address: that holds the token at Meta.
            after = "&after="
                    + URLEncoder.encode(answer.at("/paging/cursors/after").asText(), StandardCharsets.UTF_8);
        }
        throw new SandboxException("The account has more templates than can be: its pages do not end.");
    }

    /**
     * Creates a template.
     *
     * @return its status, such as {@code PENDING}
     * @throws SandboxException if the account does not answer, or refuses
     */
    String create(JsonNode definition) {
        return call(post(account.id() + "/message_templates", definition))
                .path("status")
                .asText("PENDING");
    }

    /**
     * Changes a template to its definition.
     *
     * @throws SandboxException if the account does not answer, or refuses
     */
    void edit(AccountTemplate there, JsonNode definition) {
        ObjectNode changes = MAPPER.createObjectNode();
        changes.set("components", definition.path("components"));
        if (definition.has("message_send_ttl_seconds")) {
            changes.set("message_send_ttl_seconds", definition.path("message_send_ttl_seconds"));
        }
        String category = definition.path("category").asText();
        if (!category.equalsIgnoreCase(there.definition().path("category").asText())) {
            changes.put("category", category);
        }
        call(post(there.id(), changes));
    }

    private HttpRequest.Builder post(String path, JsonNode body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(account.apiUrl() + "/" + account.apiVersion() + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + account.accessToken());
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() == OK) {
                return body;
            }
            throw new SandboxException(refusal(answer.statusCode(), body.path("error")));
        } catch (JsonProcessingException e) {
            throw new SandboxException("%s did not answer with JSON.".formatted(account.apiUrl()), e);
        } catch (IOException e) {
            throw new SandboxException(
                    "%s does not answer; is it running, and is ANTREAN_WHATSAPP_API_URL right?"
                            .formatted(account.apiUrl()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted.", e);
        }
    }

    /** Meta says what is wrong in one of several fields, the clearest first. */
    private static String refusal(int status, JsonNode error) {
        String details = Stream.of("/error_user_msg", "/error_data/details", "/message")
                .map(path -> error.at(path).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("no reason was told");
        return "WhatsApp refuses (code %s, HTTP %d): %s"
                .formatted(error.path("code").asText("none"), status, details.replaceAll("\\s+", " "));
    }
}
