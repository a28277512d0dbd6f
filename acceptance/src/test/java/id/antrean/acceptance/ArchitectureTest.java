package id.antrean.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules between modules and packages, see {@code CONTRIBUTING.md}. */
class ArchitectureTest {

    private static final List<String> MODULES = List.of(
            "contracts",
            "platform",
            "backing",
            "intake-service",
            "booking-service",
            "verification-service",
            "notification-service",
            "sandbox");
    private static final String[] SERVICES = {
        "id.antrean.intake..", "id.antrean.booking..", "id.antrean.verification..", "id.antrean.notification.."
    };
    /** Where decisions are made: records in, an outcome out. In other packages their classes are named {@code …Rules}. */
    private static final String[] PURE = {
        "id.antrean.contracts.value..",
        "id.antrean.contracts.event..",
        "id.antrean.intake.parsing..",
        "id.antrean.booking.allocation..",
        "id.antrean.notification.composition.."
    };

    private static JavaClasses code;

    @BeforeAll
    static void importCode() {
        code = new ClassFileImporter()
                .importPaths(MODULES.stream().map(ArchitectureTest::classesOf).toList());
        assertThat(code).hasSizeGreaterThan(100);
    }

    private static Path classesOf(String module) {
        return root().resolve(module).resolve("target/classes");
    }

    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    @Test
    void servicesKnowEachOtherByContractsOnly() {
        slices().matching("id.antrean.(intake|booking|verification|notification)..")
                .should()
                .notDependOnEachOther()
                .because("a service talks to another through Kafka and the events of contracts")
                .check(code);
    }

    @Test
    void contractsAreFreeOfFrameworks() {
        classes()
                .that()
                .resideInAPackage("id.antrean.contracts..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "id.antrean.contracts..", "com.fasterxml.jackson.annotation..", "org.jspecify.."))
                .because("anything may depend on contracts")
                .check(code);
    }

    @Test
    void platformDependsOnNoService() {
        noClasses()
                .that()
                .resideInAnyPackage("id.antrean.platform..", "id.antrean.contracts..", "id.antrean.backing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES)
                .check(code);
    }

    @Test
    void sandboxRunsTheServicesButIsNotBuiltFromThem() {
        noClasses()
                .that()
                .resideInAPackage("id.antrean.sandbox..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES).or(resideInAPackage("id.antrean.platform..")))
                .check(code);
    }

    @Test
    void whatDecidesIsPure() {
        noClasses()
                .that(resideInAnyPackage(PURE).or(simpleNameEndingWith("Rules")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.vertx..",
                                "io.smallrye..",
                                "io.quarkus..",
                                "jakarta..",
                                "org.apache.kafka..",
                                "java.nio.file..",
                                "java.net..",
                                "java.sql..")
                        .or(assignableTo(Clock.class)))
                .because("decisions take immutable records, the time among them, and give an outcome, without I/O")
                .check(code);
    }

    @Test
    void theTimeComesFromTheInjectedClock() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "id.antrean.contracts.time..", "id.antrean.backing..", "id.antrean.sandbox..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the sandbox moves the time of the whole set")
                .check(code);
    }

    @Test
    void onlyThePublisherWritesToKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .or()
                .resideInAPackage("id.antrean.platform..")
                .and()
                .doNotHaveFullyQualifiedName("id.antrean.platform.messaging.EventPublisher")
                .and()
                .haveNameNotMatching("id\\.antrean\\.platform\\.messaging\\.EventPublisher\\$.*")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.kafka\\.clients\\.producer\\.KafkaProducer|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.Emitter|io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter")
                .because("an emitter hides whether an event is safe")
                .check(code);
    }

    @Test
    void servicesWithADatabaseWriteEventsToTheOutbox() {
        noClasses()
                .that()
                .resideInAnyPackage("id.antrean.booking..", "id.antrean.verification..", "id.antrean.notification..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("id.antrean.platform.messaging.EventPublisher")
                .because("state and event are one")
                .check(code);
    }

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        methods()
                .that(DescribedPredicate.describe("are HTTP endpoints", ArchitectureTest::isEndpoint))
                .should(declareWhoMayUseThem())
                .check(code);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                && !method.getOwner().isInterface();
    }

    private static ArchCondition<JavaMethod> declareWhoMayUseThem() {
        return new ArchCondition<>("declare @RolesAllowed or @PermitAll, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = Stream.of("RolesAllowed", "PermitAll")
                        .map(name -> "jakarta.annotation.security." + name)
                        .anyMatch(name -> method.isAnnotatedWith(name)
                                || method.getOwner().isAnnotatedWith(name));
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say it"));
                }
            }
        };
    }

    @Test
    void featuresOfAServiceFormNoCycles() {
        for (String service : List.of("intake", "booking", "verification", "notification", "platform", "sandbox")) {
            slices().matching("id.antrean." + service + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @Test
    void everyPackageIsNullMarkedAndDescribed() throws IOException {
        for (String module : MODULES) {
            Path sources = root().resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .toList();
                assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(
                                Files.readString(folder.resolve("package-info.java")))
                        .contains("@NullMarked")
                        .contains("/**"));
            }
        }
    }
}
