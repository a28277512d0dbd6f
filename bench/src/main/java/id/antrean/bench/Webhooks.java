package id.antrean.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the webhooks of a load as Meta has them: registrations in one line, each of an invented person from a number of
 * their own, spread over the offices and over the next working days.
 */
final class Webhooks {

    /** The sandbox's offices: the id and the digits of their numbers. */
    private static final List<Office> OFFICES = List.of(
            new Office("100000000000001", "628111100333"),
            new Office("100000000000002", "628111100334"),
            new Office("100000000000003", "628111100335"),
            new Office("100000000000004", "628111100336"));

    private static final String NUMBERS = "62812";
    private static final String VOWELS = "aeou";
    private static final String CONSONANTS = "bdglmnprtw";
    // So long that two names do not differ by a typing slip, which would make one person of them.
    private static final int SYLLABLES = 6;
    private static final int OLDEST = 59;
    private static final int YEARS = 40;
    private static final int DAYS_OF_YEAR = 365;
    private static final int HORIZON = 30;
    private static final int WORKING_DAYS = 15;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("ddMMyyyy");
    private static final String ALGORITHM = "HmacSHA256";

    private final Load load;
    private final LocalDate today;
    private final SecretKeySpec key;
    private final List<LocalDate> days;

    /** @param today the date at the offices */
    Webhooks(Load load, LocalDate today, String appSecret) {
        this.load = load;
        this.today = today;
        this.key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.days = today.plusDays(1)
                .datesUntil(today.plusDays(HORIZON))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(WORKING_DAYS)
                .toList();
    }

    /**
     * Makes and signs all of them, so that sending costs next to nothing.
     *
     * @param firstSentAt when the first will be sent, or a little earlier
     */
    List<SignedWebhook> make(Instant firstSentAt) {
        Random random = new Random(load.seed());
        List<SignedWebhook> webhooks = new ArrayList<>(load.webhooks());
        for (int webhook = 0; webhook < load.webhooks(); webhook++) {
            long second =
                    firstSentAt.plus(Duration.ofNanos(load.dueNanos(webhook))).getEpochSecond();
            int first = webhook * load.updates();
            String changes = IntStream.range(first, first + load.updates())
                    .mapToObj(message -> change(message, second, random))
                    .collect(Collectors.joining(","));
            webhooks.add(sign("""
                    {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[%s]}]}\
                    """.formatted(changes)));
        }
        return webhooks;
    }

    /** The number that a message is sent from, without a plus sign. */
    static String number(int message) {
        return NUMBERS + "%08d".formatted(message);
    }

    /** Which message came from a number, with or without a plus sign. */
    static int messageFrom(String number) {
        return Integer.parseInt(number.substring(number.indexOf(NUMBERS) + NUMBERS.length()));
    }

    private String change(int message, long second, Random random) {
        Office office = OFFICES.get(message % OFFICES.size());
        return """
                {"value":{"messaging_product":"whatsapp",\
                "metadata":{"display_phone_number":"%s","phone_number_id":"%s"},\
                "contacts":[{"profile":{"name":"Uji"},"wa_id":"%s"}],\
                "messages":[{"from":"%3$s","id":"wamid.%016x%08d","timestamp":"%d","type":"text",\
                "text":{"body":"%s"}}]},"field":"messages"}\
                """.formatted(
                office.display(), office.id(), number(message), load.seed(), message, second, registration(random));
    }

    private String registration(Random random) {
        LocalDate birth = today.minusYears(OLDEST).plusDays(random.nextInt(YEARS * DAYS_OF_YEAR));
        LocalDate day = days.get(random.nextInt(days.size()));
        return "#%s#%s#%s".formatted(name(random), birth.format(TYPED), day.format(TYPED));
    }

    private static String name(Random random) {
        return IntStream.range(0, SYLLABLES)
                .mapToObj(syllable -> "" + symbol(CONSONANTS, random.nextInt()) + symbol(VOWELS, random.nextInt()))
                .collect(Collectors.joining());
    }

    private static char symbol(String symbols, int number) {
        return symbols.charAt(Math.floorMod(number, symbols.length()));
    }

    private SignedWebhook sign(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new SignedWebhook(
                    Buffer.buffer(body), "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private record Office(String id, String display) {}
}
