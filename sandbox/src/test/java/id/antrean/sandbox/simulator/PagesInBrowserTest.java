package id.antrean.sandbox.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, as wide as a phone. */
@EnabledIf("id.antrean.sandbox.simulator.Chromium#isInstalled")
class PagesInBrowserTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final FakeWebhook webhook = new FakeWebhook();
    private final RunningSimulator simulator;
    private final Chromium chromium = Chromium.launch();
    private final Page page = chromium.page();

    PagesInBrowserTest(@TempDir Path directory) {
        simulator = new RunningSimulator(
                directory, webhook.address(), Limits.NONE, List.of(Samples.definition("id"), Samples.definition("en")));
    }

    @BeforeEach
    void beTheApplicant() {
        page.addInitScript("localStorage.getItem('who') || localStorage.setItem('who', JSON.stringify(" + "{number:'"
                + APPLICANT + "',name:'Budi',office:'BGR'}))");
    }

    @AfterEach
    void stop() {
        chromium.close();
        simulator.close();
        webhook.close();
    }

    @AfterEach
    void noScriptFailedAndNothingIsWiderThanThePhone() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.overflow()).isZero();
    }

    @Test
    void aTemplatesButtonIsTappedAndItsPageButtonIsALink() {
        simulator.sendMessage(Samples.reminder().toString());
        open("");

        assertThat(page.getByText("Jadwal paspor BUDI besok")).isVisible();
        assertThat(page.locator(".menu a")).hasAttribute("href", "https://imigrasi.example/bgr");
        button("Tidak bisa datang").click();

        await().untilAsserted(() -> assertThat(webhook.messages())
                .extracting(message -> message.at("/button/payload").asText())
                .containsExactly("b1:cancel:BGR7K3M92"));
    }

    @Test
    void aPictureIsSentWithItsCaption() {
        open("");
        button("Kirim selain teks").click();
        page.locator("#attach-file").setInputFiles(new FilePayload("ktp.png", "image/png", PICTURE));
        page.locator("#attach-text").fill("#BUDI#25011987#24112026");
        page.locator("#attach-form")
                .getByText("Kirim", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".mine .picture img")).isVisible();
        assertThat(webhook.messages().get(0).at("/image/caption").asText()).isEqualTo("#BUDI#25011987#24112026");
    }

    @Test
    void whatHasNoWordsIsSentAndShownAsWhatItIs() {
        simulator.sendText("Halo");
        open("");
        for (String type : List.of("location", "contacts", "reaction", "sticker", "unsupported")) {
            button("Kirim selain teks").click();
            page.locator("#attach-type").selectOption(type);
            page.locator("#attach-form button[type=submit]").click();
            await().until(() -> webhook.messages().stream()
                    .anyMatch(message -> message.at("/type").asText().equals(type)));
        }

        Locator mine = page.locator(".mine");
        assertThat(mine).hasCount(5);
        assertThat(mine.nth(0)).containsText("Stasiun Bogor");
        assertThat(mine.nth(1)).containsText("Kontak: +" + APPLICANT);
        assertThat(mine.nth(2)).containsText("Reaksi: 👍");
        assertThat(mine.nth(3)).containsText("Stiker");
        assertThat(mine.nth(4)).containsText("Jenis pesan lain (poll_creation)");
    }

    @Test
    void aPersonWithAUserNameWritesWithoutTheNumber() {
        open("");
        button("Ke daftar obrolan").click();
        page.locator("#username").fill("budi.contoh");
        button("Buka obrolan").click();
        page.locator("#draft").fill("Halo");
        page.locator("#draft").press("Enter");

        await().until(() -> webhook.messages().size() == 1);
        assertThat(webhook.messages().get(0).has("from")).isFalse();
        assertThat(page.locator("#chat-sub")).containsText("@budi.contoh");
    }

    @Test
    void theOfficeIsSeenTypingUntilItAnswersAndTheTicksTurnBlue() {
        String id = simulator.write("Selamat pagi").json().at("/id").asText();
        open("");
        simulator.sendMessage("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + id
                + "\",\"typing_indicator\":{\"type\":\"text\"}}");

        assertThat(page.locator(".writing")).isVisible();
        assertThat(page.locator("#chat-sub")).hasText("mengetik…");
        assertThat(page.locator(".mine .ticks.read")).isVisible();
        simulator.sendText("Halo");
        assertThat(page.locator(".writing")).hasCount(0);
    }

    @Test
    void aMessageThatDoesNotArriveIsShownAsSuch() {
        simulator.put("api/faults", "{\"sends\":[{\"fault\":\"failed\",\"code\":131026}]}");
        open("");
        simulator.sendText("Halo");

        assertThat(page.getByText("Tidak sampai di ponsel (kode 131026)")).isVisible();
    }

    @Test
    void aFaultIsAddedUsedAndTakenBack() {
        open("faults.html");
        page.locator("#code").selectOption("130429");
        page.locator("#times").fill("2");
        page.locator("#suffix").fill("0021");
        button("Tambahkan").click();
        assertThat(page.locator("#sends li")).containsText("Ditolak · kode 130429 · nomor …0021 · 2 dari 2 kali lagi");

        assertThat(simulator.sendText("Halo").json().at("/error/code").asInt()).isEqualTo(130429);

        button("Hentikan semua gangguan").click();
        assertThat(page.locator("#sends li")).hasCount(0);
        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);
    }

    @Test
    void anOutageOfTheWebhookAndTheLimitsAreSet() {
        open("faults.html");
        page.locator("#down").check();
        page.locator("#retries").selectOption("meta");
        page.locator("#webhook-form button").click();
        page.locator("#window").selectOption("failed");
        page.locator("#limit-form button[type=submit]").click();

        await().untilAsserted(() -> {
            JsonNode webhooks = simulator.get("api/faults").json().at("/webhooks");
            assertThat(webhooks.at("/down").asBoolean()).isTrue();
            assertThat(webhooks.at("/retries").asText()).isEqualTo("meta");
            assertThat(simulator.get("api/limits").json().at("/window").asText())
                    .isEqualTo("failed");
        });
    }

    @Test
    void aTemplateIsPausedAndBroughtBack() {
        open("faults.html");
        Locator english = page.locator("#templates li", new Page.LocatorOptions().setHasText("(en)"));
        english.getByText("Jeda").click();
        assertThat(english.locator(".state")).hasText("dijeda");

        english.getByText("Aktifkan").click();

        assertThat(english.locator(".state")).hasText("disetujui");
    }

    @Test
    void everyMessageIsShownInBothLanguages() {
        serveReview("""
                {"messages":[
                  {"title":"Booking","language":"id","message":{"type":"image","image":{"caption":"*Kode* BGR"}}},
                  {"title":"Booking","language":"en","message":{"type":"image","image":{"caption":"*Code* BGR"}}},
                  {"title":"Hari","language":"id","message":{"type":"interactive","interactive":{"type":"list",
                    "body":{"text":"Pilih hari"},"action":{"button":"Lihat hari","sections":[{"rows":[
                      {"id":"a","title":"Sel 24 Nov","description":"Sisa 4"}]}]}}}},
                  {"title":"Nomor","language":"id","message":{"type":"interactive","interactive":{"type":"contact_request",
                    "body":{"text":"Bagikan nomor Anda"},"action":{"name":"request_contact_info"}}}},
                  {"title":"Pengingat","language":"id","message":%s}]}""".formatted(Samples.reminder()));
        open("review.html");

        assertThat(page.locator("#status")).hasText("4 pesan.");
        assertThat(page.locator(".sheet-phone")).hasCount(5);
        assertThat(page.locator(".placeholder")).hasCount(2);
        assertThat(page.locator("strong").first()).hasText("Kode");
        assertThat(page.locator(".listed")).containsText("Sisa 4");
        assertThat(page.getByText("Jadwal paspor BUDI besok")).isVisible();
        page.locator("#search").fill("pengingat");
        assertThat(page.getByText("Pilih hari")).isHidden();
    }

    @Test
    void whereTheServiceIsNotThereThePageSaysSo() {
        open("review.html");

        assertThat(page.locator("#status")).containsText("Layanan notifikasi belum menjawab");
    }

    private void serveReview(String json) {
        page.route(
                "**/api/notifications/review?office=BGR",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBodyBytes(json.getBytes(StandardCharsets.UTF_8))));
    }

    private void open(String file) {
        page.navigate(simulator.base().resolve(file).toString());
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
