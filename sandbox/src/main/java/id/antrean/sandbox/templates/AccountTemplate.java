package id.antrean.sandbox.templates;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A template as the account has it.
 *
 * @param id its id, by which it is edited
 * @param status Meta's word, such as {@code APPROVED}
 * @param definition everything that the account tells of it
 */
record AccountTemplate(String id, String name, String language, String status, JsonNode definition) {

    static AccountTemplate of(JsonNode template) {
        return new AccountTemplate(
                template.path("id").asText(),
                template.path("name").asText(),
                template.path("language").asText(),
                template.path("status").asText(),
                template);
    }
}
