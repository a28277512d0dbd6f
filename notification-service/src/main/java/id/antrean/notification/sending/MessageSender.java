package id.antrean.notification.sending;

import id.antrean.notification.alarm.Alarm;
import id.antrean.notification.alarm.Alarms;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.picture.TicketPictures;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.template.TemplateStates;
import id.antrean.notification.whatsapp.Answer;
import id.antrean.notification.whatsapp.CloudApiClient;
import id.antrean.notification.whatsapp.Fault;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes one attempt to send one message. */
@Singleton
final class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class);
    /** Certainly not sent, which says nothing about other messages. */
    private static final Answer NOT_THIS_ONE_NOW = new Answer.Refused(Fault.PASSING, null);

    private final CloudApiClient whatsApp;
    private final OfficeDirectory offices;
    private final TemplateStates templates;
    private final Alarms alarms;
    private final SendingRules rules;

    MessageSender(
            CloudApiClient whatsApp,
            OfficeDirectory offices,
            TemplateStates templates,
            Alarms alarms,
            SendingConfig config) {
        this.whatsApp = whatsApp;
        this.offices = offices;
        this.templates = templates;
        this.alarms = alarms;
        this.rules = SendingRules.of(config);
    }

    /** Never fails: what went wrong is in the outcome. */
    Uni<Outcome> send(ClaimedMessage message) {
        return Uni.createFrom()
                .deferred(() -> offices.find(message.office())
                        .map(office -> message.inWindow() ? sendWords(message, office) : sendTemplate(message, office))
                        .orElseGet(() -> withoutOffice(message)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(
                            "A message cannot be sent: %s", failure.getClass().getName());
                    return outcome(message, null, new Answer.Unknown());
                })
                .invoke(MessageSender::log);
    }

    private Uni<Outcome> withoutOffice(ClaimedMessage message) {
        LOG.errorf("Office %s is not configured any more; its messages wait", message.office());
        return Uni.createFrom().item(outcome(message, null, NOT_THIS_ONE_NOW));
    }

    private Uni<Outcome> sendWords(ClaimedMessage message, Office office) {
        return answer(message, office).map(answer -> outcome(message, null, answer));
    }

    private Uni<Outcome> sendTemplate(ClaimedMessage message, Office office) {
        TemplateMessage template = message.template();
        if (template == null) {
            return Uni.createFrom().item(rules.withoutTemplate(message));
        }
        return templates.usable(template).chain(name -> {
            if (name.isEmpty()) {
                String purpose = template.purpose().name();
                LOG.warnf("No template for %s can be used at the moment; its messages wait", purpose);
                return alarms.raise(new Alarm(Alarm.NO_TEMPLATE, purpose, "none of its templates can be used", null))
                        .replaceWith(rules.withoutTemplate(message));
            }
            return whatsApp.send(office.phoneNumberId(), message.requestAs(name.get(), template))
                    .call(answer -> noteRefused(name.get(), template, answer))
                    .map(answer -> outcome(message, name.get(), answer));
        });
    }

    private Uni<Void> noteRefused(String name, TemplateMessage template, Answer answer) {
        return answer instanceof Answer.Refused refused && refused.fault() == Fault.TEMPLATE
                ? templates.refused(name, template.language(), refused.code() == null ? 0 : refused.code())
                : Uni.createFrom().voidItem();
    }

    private Outcome outcome(ClaimedMessage message, @Nullable String sentAs, Answer answer) {
        return rules.after(message, sentAs, answer, ThreadLocalRandom.current().nextDouble());
    }

    private Uni<Answer> answer(ClaimedMessage message, Office office) {
        if (message.content() instanceof Outgoing.CodePicture picture) {
            return whatsApp.upload(office.phoneNumberId(), TicketPictures.png(picture.ticket()))
                    .chain(uploaded -> withPicture(message, office, uploaded));
        }
        return whatsApp.send(office.phoneNumberId(), message.request());
    }

    private Uni<Answer> withPicture(ClaimedMessage message, Office office, Answer uploaded) {
        if (uploaded instanceof Answer.Done done) {
            return whatsApp.send(office.phoneNumberId(), message.requestWithPicture(done.id()))
                    .chain(answer -> isPictureRefused(answer)
                            ? withoutPicture(message, office)
                            : Uni.createFrom().item(answer));
        }
        if (uploaded instanceof Answer.Refused refused
                && (refused.fault() == Fault.PERMANENT || refused.fault() == Fault.MEDIA)) {
            return withoutPicture(message, office);
        }
        // Nothing was sent yet, so there is no doubt about the message.
        return Uni.createFrom().item(uploaded instanceof Answer.Unknown ? NOT_THIS_ONE_NOW : uploaded);
    }

    private static boolean isPictureRefused(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.fault() == Fault.MEDIA;
    }

    private Uni<Answer> withoutPicture(ClaimedMessage message, Office office) {
        LOG.warn("The picture of a code was refused; its text goes alone");
        return whatsApp.send(office.phoneNumberId(), message.request());
    }

    private static void log(Outcome outcome) {
        if (outcome.state() == MessageState.FAILED) {
            LOG.warnf(
                    "Message %s is given up (%s): WhatsApp's code %s",
                    outcome.id(), outcome.failure(), outcome.errorCode());
        }
    }
}
