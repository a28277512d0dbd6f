package id.antrean.notification.review;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.backing.test.BackingResource;
import id.antrean.notification.testing.FakeCloudApiResource;
import id.antrean.notification.texts.OfficeTexts;
import id.antrean.notification.texts.TextsForTest;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All messages to be read, over HTTP. */
@QuarkusTest
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "notification"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeCloudApiResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the field.
class ReviewResourceTest {

    @Inject
    OfficeDirectory directory;

    @Test
    void everyMessageIsShownInBothLanguagesAsTheCloudApiTakesIt() {
        JsonPath review = when().get("/api/notifications/review?office=BGR")
                .then()
                .statusCode(200)
                .body("office", equalTo("BGR"))
                .extract()
                .jsonPath();
        List<String> titles = review.getList("messages.title");
        assertThat(titles).contains("booking adult", "answer place", "ask visit date", "reminder morning");
        assertThat(review.getList("messages.findAll { it.title == 'booking adult' }.language"))
                .containsExactly("id", "en");
        assertThat(review.getList("messages.message.type", String.class))
                .containsOnly("text", "image", "interactive", "location");
        assertThat(review.getList("messages.findAll { it.message.type == 'interactive' }.message.interactive.type"))
                .contains("list", "button", "contact_request");
        assertThat(review.getString("messages.find { it.title == 'booking adult' }.message.image.caption"))
                .startsWith("*Kode booking: BGR-");
        assertThat(review.getDouble("messages.find { it.title == 'answer place' }.message.location.latitude"))
                .isBetween(-7.0, -6.0);
    }

    @Test
    void anUnknownOfficeIsNotFound() {
        when().get("/api/notifications/review?office=XXX")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-office"));
    }

    @Test
    void withoutTheSettingThereIsNothing() {
        OfficeTexts texts = TextsForTest.asBuilt();
        ReviewResource resource = new ReviewResource(() -> false, directory, texts);
        assertThatThrownBy(() -> resource.messages("BGR"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.NOT_FOUND));
    }
}
