package id.antrean.notification.delivery;

import id.antrean.contracts.event.AccountReported;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.alarm.Alarm;
import id.antrean.notification.alarm.Alarms;
import id.antrean.notification.template.TemplateStates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes what WhatsApp tells of the account: templates that pause, limits, errors. */
@Singleton
final class AccountReports {

    private static final String TEMPLATE_STATUS = "message_template_status_update";

    private static final Set<String> USABLE =
            Set.of("APPROVED", "REINSTATED", "UNPAUSED", "FLAGGED", "LOCKED", "UNLOCKED");

    /** Routine, or good news; whatever else comes somebody should look at. */
    private static final Set<String> NO_TROUBLE = Set.of(
            "APPROVED",
            "REINSTATED",
            "UNPAUSED",
            "PENDING",
            "IN_APPEAL",
            "UPGRADE",
            "ONBOARDING",
            "VERIFIED_ACCOUNT",
            "ACCOUNT_UPDATE",
            "GREEN",
            "UNKNOWN");

    private static final Set<String> WATCHED = Set.of(
            "error",
            TEMPLATE_STATUS,
            "template_category_update",
            "message_template_quality_update",
            "phone_number_quality_update",
            "account_update",
            "account_alerts",
            "account_review_update",
            "security");

    private final TemplateStates templates;
    private final Alarms alarms;

    AccountReports(TemplateStates templates, Alarms alarms) {
        this.templates = templates;
        this.alarms = alarms;
    }

    /** The alarm that WhatsApp takes messages of ours and does not deliver them. */
    static Alarm undelivered(OfficeCode office, int errorCode) {
        return new Alarm(
                Alarm.UNDELIVERED, office.value(), "WhatsApp takes messages and does not deliver them", errorCode);
    }

    Uni<Void> note(SqlClient transaction, List<AccountReported> reports) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (AccountReported report : reports) {
            noted = noted.chain(() -> noteTemplate(transaction, report)).chain(() -> raise(transaction, report));
        }
        return noted;
    }

    private Uni<Void> noteTemplate(SqlClient transaction, AccountReported report) {
        String name = report.template();
        String language = report.templateLanguage();
        String event = report.event();
        if (!report.subject().equals(TEMPLATE_STATUS) || name == null || language == null || event == null) {
            return Uni.createFrom().voidItem();
        }
        String status = event.toUpperCase(Locale.ROOT);
        return templates.note(transaction, name, language, USABLE.contains(status), status, report.at());
    }

    private Uni<Void> raise(SqlClient transaction, AccountReported report) {
        String event = report.event() == null ? "" : report.event().toUpperCase(Locale.ROOT);
        if (!WATCHED.contains(report.subject()) || NO_TROUBLE.contains(event)) {
            return Uni.createFrom().voidItem();
        }
        String about = report.template() == null ? report.account() : report.template();
        return alarms.raise(transaction, new Alarm(report.subject(), about, event, report.errorCode()), report.at());
    }
}
