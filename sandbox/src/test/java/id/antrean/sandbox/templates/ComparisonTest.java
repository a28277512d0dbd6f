package id.antrean.sandbox.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.launch.TemplateFile;
import id.antrean.sandbox.templates.Comparison.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final ObjectNode definition = read();

    @ParameterizedTest
    @CsvSource({
        "APPROVED, SAME",
        "PENDING, PENDING",
        "IN_APPEAL, PENDING",
        "REJECTED, REJECTED",
        "PAUSED, PAUSED",
        "DISABLED, PAUSED"
    })
    void theSameWordsAreAsGoodAsTheirStatus(String status, Finding finding) {
        assertThat(findings(List.of(file(definition)), List.of(there(definition, status))))
                .containsExactly(finding);
    }

    @Test
    void whatIsOnlyOnOneSideIsTold() {
        assertThat(findings(List.of(file(definition)), List.of())).containsExactly(Finding.MISSING);
        assertThat(findings(List.of(), List.of(there(definition, "APPROVED")))).containsExactly(Finding.ONLY_THERE);
    }

    @Test
    void anotherLanguageIsAnotherTemplate() {
        ObjectNode english = definition.deepCopy().put("language", "en");

        assertThat(findings(List.of(file(definition)), List.of(there(english, "APPROVED"))))
                .containsExactlyInAnyOrder(Finding.MISSING, Finding.ONLY_THERE);
    }

    @Test
    void otherWordsOrAnotherCategoryAreADifference() {
        ObjectNode words = definition.deepCopy();
        ((ObjectNode) words.at("/components/2")).put("text", "Lain");
        ObjectNode category = definition.deepCopy().put("category", "MARKETING");
        ObjectNode format = definition.deepCopy().put("parameter_format", "POSITIONAL");

        for (ObjectNode other : List.of(words, category, format)) {
            assertThat(findings(List.of(file(definition)), List.of(there(other, "APPROVED"))))
                    .containsExactly(Finding.DIFFERENT);
        }
    }

    @Test
    void anotherTimeToLiveIsADifferenceWhereTheAccountTellsOne() {
        ObjectNode half = definition.deepCopy().put("message_send_ttl_seconds", 21_600);
        ObjectNode day = definition.deepCopy().put("message_send_ttl_seconds", 43_200);

        assertThat(findings(List.of(file(day)), List.of(there(half, "APPROVED"))))
                .containsExactly(Finding.DIFFERENT);
        assertThat(findings(List.of(file(day)), List.of(there(day, "APPROVED"))))
                .containsExactly(Finding.SAME);
        assertThat(findings(List.of(file(day)), List.of(there(definition, "APPROVED"))))
                .containsExactly(Finding.SAME);
    }

    @Test
    void examplesTheCaseOfTypesAndWhatTheAccountAddsAreNone() {
        ObjectNode other = definition.deepCopy().put("category", "utility").put("quality_score", "GREEN");
        ((ObjectNode) other.at("/components/1")).remove("example");
        ((ObjectNode) other.at("/components/0")).put("type", "header").put("format", "text");

        assertThat(findings(List.of(file(definition)), List.of(there(other, "APPROVED"))))
                .containsExactly(Finding.SAME);
    }

    private static List<Finding> findings(List<TemplateFile> files, List<AccountTemplate> account) {
        return Comparison.of(files, account).stream()
                .map(Comparison.Row::finding)
                .toList();
    }

    private static TemplateFile file(JsonNode definition) {
        return new TemplateFile(Path.of("a.json"), definition);
    }

    private static AccountTemplate there(ObjectNode definition, String status) {
        return AccountTemplate.of(definition.deepCopy().put("id", "1").put("status", status));
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) JsonMapper.builder()
                    .build()
                    .readTree(ComparisonTest.class.getResourceAsStream("/templates/visit_reminder_v1.id.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
