package id.antrean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.antrean.acceptance.RunningSet.Running;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chat page as a person uses it, in a real browser. Screenshots are left in {@code target/screenshots}. */
@ExtendWith(RunningSet.class)
class ChatPageIT {

    private static final int PATIENCE_MILLIS = 20_000;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(
                Chromium.executable().isPresent(),
                "SKIPPED: no Chromium on the PATH; install it (Debian: apt-get install chromium) to test the chat page");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aPersonWritesAndSeesThePictureTheTimeAndTheTicks(Running set) {
        try (Page page = phone()) {
            List<String> complaints = complaintsOf(page);
            open(page, set, new Applicant(set.gateway()).number());

            page.locator("#draft").fill(told("#RATNA DEWI#25011987#") + typed(workingDay(4)));
            page.locator("#draft").press("Enter");

            Locator messages = page.locator("#messages");
            assertThat(messages).containsText("#RATNA DEWI#25011987#");
            assertThat(messages).containsText("BGR-", patiently());
            Locator picture = messages.locator("img").first();
            assertThat(picture).isVisible();
            assertThat((Integer) picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isGreaterThan(200);
            assertThat(messages).containsText("WIB");
            page.setViewportSize(390, 1200);
            screenshot(page, "chat-phone");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling at phone width")
                    .isTrue();
            assertThat(complaints).as("what the browser complained about").isEmpty();
        }
    }

    @Test
    void aDayOffIsAnsweredWithAListWhoseRowBooksWhenTapped(Running set) {
        try (Page page = phone()) {
            List<String> complaints = complaintsOf(page);
            open(page, set, new Applicant(set.gateway()).number());
            LocalDate saturday = workingDay(1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

            page.locator("#draft").fill(told("#WATI SUSANTI#04051983#") + typed(saturday));
            page.locator("#draft").press("Enter");
            page.locator(".menu button").first().click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
            Locator row = page.locator("#rows .row").first();
            assertThat(row).isVisible();
            screenshot(page, "chat-list");
            row.click();

            assertThat(page.locator("#messages")).containsText("BGR-", patiently());
            assertThat(complaints).as("what the browser complained about").isEmpty();
        }
    }

    @Test
    void theLedgerOfADayIsReadableOnAPhone(Running set) {
        try (Page page = phone()) {
            List<String> complaints = complaintsOf(page);
            page.navigate(set.gateway() + "/api/offices/BGR/days/" + workingDay(20));

            assertThat(page.locator("body")).containsText("Kantor Imigrasi");
            screenshot(page, "ledger-phone");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling at phone width")
                    .isTrue();
            page.locator("a").last().click();
            assertThat(page.locator("body")).containsText("Kantor Imigrasi");
            assertThat(complaints).as("what the browser complained about").isEmpty();
        }
    }

    @Test
    void whatAPersonTypesIsShownAsTextAndNeverRun(Running set) {
        try (Page page = phone()) {
            open(page, set, new Applicant(set.gateway()).number());

            page.locator("#draft").fill("<img src=x onerror=\"document.title='broken'\"><b>halo</b>");
            page.locator("#send").click();

            assertThat(page.locator("#messages")).containsText("<b>halo</b>");
            assertThat(page.locator("#messages img[src=x]")).hasCount(0);
            assertThat(page.title()).doesNotContain("broken");
        }
    }

    @Test
    void theClockIsMovedToTheMorningOfTheAppointmentAndGivenBack(Running set) {
        try (Page page = desktop();
                SetClock clock = new SetClock(set.gateway())) {
            open(page, set, new Applicant(set.gateway()).number());
            page.locator("#draft").fill(told("#WAHYU#14021992#") + typed(workingDay(5)));
            page.locator("#draft").press("Enter");
            assertThat(page.locator("#messages")).containsText("BGR-", patiently());

            page.locator("#to-appointment").click();

            assertThat(page.locator("#clock-moved")).isVisible();
            assertThat(clock.now().atZoneSameInstant(SetClock.WIB).toLocalDate())
                    .isEqualTo(workingDay(5));
            screenshot(page, "chat-desktop");
            page.locator("#clock-reset").click();
            assertThat(page.locator("#clock-moved")).isHidden();
        }
    }

    @Test
    void thePageIsUsedWithTheKeyboardAlone(Running set) {
        try (Page page = desktop()) {
            open(page, set, new Applicant(set.gateway()).number());
            page.locator("#draft").focus();
            page.keyboard().type("halo");
            page.keyboard().press("Enter");

            assertThat(page.locator("#messages")).containsText("halo");
            assertThat(page.getByRole(AriaRole.LOG)).containsText("#", patiently());
        }
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static void open(Page page, Running set, String number) {
        page.navigate(set.gateway() + "/simulator/");
        // The page fills its form when it knows the offices; what was typed before would be lost.
        assertThat(page.locator("#office option")).not().hasCount(0);
        if (!page.locator("#number").isVisible()) {
            page.locator("#to-people").click();
        }
        page.locator("#number").fill(number);
        PersonalData.OF_ALL_TESTS.name("Ratna");
        page.locator("#name").fill("Ratna");
        page.locator("#office").selectOption("BGR");
        page.locator("#identity button[type=submit]").click();
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    /** The beginning of a registration, which must not be in the logs. */
    private static String told(String nameAndBirthDate) {
        PersonalData.OF_ALL_TESTS.written(nameAndBirthDate);
        return nameAndBirthDate;
    }

    private static Page phone() {
        return page(390, 844);
    }

    private static Page desktop() {
        return page(1366, 900);
    }

    private static Page page(int width, int height) {
        if (chromium == null) {
            throw new IllegalStateException("the browser is not open");
        }
        return chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, height)
                        .setLocale("id-ID"));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
