package id.antrean.notification.review;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.review.Review.Sample;
import id.antrean.notification.texts.OfficeTexts;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every message as an office words it, about invented people. */
@Path("/api/notifications/review")
@PermitAll
class ReviewResource {

    private final ReviewConfig config;
    private final OfficeDirectory offices;
    private final OfficeTexts texts;

    ReviewResource(ReviewConfig config, OfficeDirectory offices, OfficeTexts texts) {
        this.config = config;
        this.offices = offices;
        this.texts = texts;
    }

    /**
     * All messages in both languages.
     *
     * @param code the office; without it, the first
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Review messages(@QueryParam("office") @Nullable String code) {
        if (!config.enabled()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "antrean.review.enabled is not set");
        }
        Office office = code == null ? first() : office(code);
        Map<String, List<Sample>> byTitle = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Scene scene = new Scene(office, texts.of(office.code(), language), Samples.TODAY, this::nameOf);
            SampleMessages.in(scene, Cast.USUAL)
                    .forEach((name, message) -> byTitle.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(sample(name, language, message)));
        }
        return new Review(
                office.code().value(),
                byTitle.values().stream().flatMap(List::stream).toList());
    }

    private static Sample sample(String name, Language language, Outgoing message) {
        return new Sample(
                name.replace('-', ' '),
                switch (language) {
                    case INDONESIAN -> "id";
                    case ENGLISH -> "en";
                },
                ApiBody.of(message));
    }

    private Office first() {
        return offices.all().stream()
                .min(Comparator.comparing(office -> office.code().value()))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_OFFICE, "no office has this code"));
    }

    private Office office(String code) {
        return offices.all().stream()
                .filter(office -> office.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_OFFICE, "no office has this code"));
    }

    private String nameOf(OfficeCode code) {
        return offices.find(code).map(Office::name).orElseGet(code::value);
    }
}
