package id.antrean.notification.sending;

import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.picture.CodePictures;
import id.antrean.notification.whatsapp.Answer;
import id.antrean.notification.whatsapp.CloudApiClient;
import id.antrean.notification.whatsapp.Fault;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes one attempt to send one message. */
@Singleton
final class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class);
    /** Certainly not sent, which says nothing about other messages. */
    private static final Answer NOT_THIS_ONE_NOW = new Answer.Refused(Fault.PASSING, null);

    private final CloudApiClient whatsApp;
    private final OfficeDirectory offices;
    private final SendingRules rules;

    MessageSender(CloudApiClient whatsApp, OfficeDirectory offices, SendingConfig config) {
        this.whatsApp = whatsApp;
        this.offices = offices;
        this.rules = SendingRules.of(config);
    }

    /** Never fails: what went wrong is in the outcome. */
    Uni<Outcome> send(ClaimedMessage message) {
        return Uni.createFrom()
                .deferred(() -> offices.find(message.office())
                        .map(office -> answer(message, office))
                        .orElseGet(() -> withoutOffice(message)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(
                            "A message cannot be sent: %s", failure.getClass().getName());
                    return new Answer.Unknown();
                })
                .map(answer ->
                        rules.after(message, answer, ThreadLocalRandom.current().nextDouble()))
                .invoke(MessageSender::log);
    }

    private static Uni<Answer> withoutOffice(ClaimedMessage message) {
        LOG.errorf("Office %s is not configured any more; its messages wait", message.office());
        return Uni.createFrom().item(NOT_THIS_ONE_NOW);
    }

    private Uni<Answer> answer(ClaimedMessage message, Office office) {
        if (message.content() instanceof Outgoing.CodePicture picture) {
            return whatsApp.upload(office.phoneNumberId(), CodePictures.png(picture.code()))
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
            LOG.warnf("Message %s is given up: WhatsApp's code %s", outcome.id(), outcome.errorCode());
        }
    }
}
