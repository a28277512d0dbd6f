package id.antrean.sandbox.launch;

import id.antrean.backing.Backing;
import id.antrean.sandbox.gateway.Service;
import java.net.URI;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text that a started sandbox is introduced with. */
final class Summary {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Installation installation;
    private final Backing backing;
    private final StringBuilder text = new StringBuilder();

    Summary(Installation installation, Backing backing) {
        this.installation = installation;
        this.backing = backing;
    }

    String text() {
        addresses();
        staff();
        whatsApp();
        inside();
        clock();
        installation.options().without().stream().sorted().forEach(this::missing);
        return text.toString();
    }

    private void addresses() {
        URI gateway = installation.gateway();
        line("Chat page", gateway.resolve("/simulator/"));
        line("", gateway.resolve("/simulator/faults.html") + ": what goes wrong, limits, templates");
        line("", gateway.resolve("/simulator/review.html") + ": every message that exists");
        line("Counter's API", gateway.resolve("/api/counter/bookings/") + "{code}");
        line("Webhook", gateway.resolve("/webhooks/whatsapp"));
        text.append('\n');
    }

    private void staff() {
        String password = chosen(Accounts.PASSWORD_SETTING)
                ? "as set by " + Accounts.PASSWORD_SETTING
                : Accounts.DEFAULT_PASSWORD;
        line("Accounts", "password: " + password);
        for (Accounts.Account account : Accounts.ALL) {
            String where = account.offices().equals("*") ? "all offices" : "office " + account.offices();
            String role = account.name().equals(account.role()) ? where : account.role() + ", " + where;
            line("", "%-11s %s".formatted(account.name(), role));
        }
        text.append('\n');
    }

    private void whatsApp() {
        boolean simulated = !chosen(WhatsApp.API_URL);
        line("WhatsApp", simulated ? "the simulator" : installation.whatsApp(WhatsApp.API_URL));
        for (String setting : List.of(
                WhatsApp.APP_SECRET, WhatsApp.VERIFY_TOKEN, WhatsApp.ACCESS_TOKEN, WhatsApp.BUSINESS_ACCOUNT_ID)) {
            String name = setting.substring(setting.lastIndexOf('.') + 1);
            String value = chosen(setting) ? "(as set)" : installation.whatsApp(setting);
            line("", "%-19s %s".formatted(name, value));
        }
        text.append('\n');
    }

    private void inside() {
        line(
                "Services",
                Arrays.stream(Service.values())
                        .map(service -> "%s %s".formatted(service.port(installation.port()), service.id()))
                        .collect(Collectors.joining(", ")));
        line("", "health under /q/health of these ports");
        line("PostgreSQL", backing.database("booking").jdbcUrl() + ", user and password: booking; alike the others");
        line("Kafka", backing.kafkaBootstrapServers());
        line("Data", installation.data().path());
        line("Configuration", installation.data().config());
        line("Logs", installation.data().logs());
    }

    private void clock() {
        if (Files.exists(installation.data().clockFile())) {
            line(
                    "Clock",
                    "moved; the set has "
                            + TIME.format(installation.clock().instant().atZone(WIB)) + " WIB");
        }
    }

    private void missing(Service service) {
        text.append("""

                %1$s is left to you. From the project's root:
                  SMALLRYE_CONFIG_LOCATIONS='%2$s' ./mvnw quarkus:dev -pl %1$s -am
                or in an editor, with that variable. It has to answer at %3$s.
                """.formatted(service.id(), installation.locations(service), installation.address(service)));
    }

    private boolean chosen(String setting) {
        return installation.settings().find(setting).isPresent();
    }

    private void line(String title, Object value) {
        text.append("  %-15s %s%n".formatted(title, value));
    }
}
