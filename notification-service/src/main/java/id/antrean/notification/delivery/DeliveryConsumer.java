package id.antrean.notification.delivery;

import id.antrean.contracts.event.AccountReported;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Language;
import id.antrean.notification.alarm.Alarms;
import id.antrean.notification.sending.Dispatcher;
import id.antrean.notification.sending.SendingConfig;
import id.antrean.notification.template.TemplateStates;
import id.antrean.notification.whatsapp.Fault;
import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes delivery reports. They need no inbox: the same report changes nothing the second time. */
@ApplicationScoped
class DeliveryConsumer {

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);

    private final EventConsumer consumer;
    private final Pool pool;
    private final DeliveryStore store;
    private final AccountReports accountReports;
    private final TemplateStates templates;
    private final Alarms alarms;
    private final DeliveryRules rules;
    private final Dispatcher dispatcher;

    DeliveryConsumer(
            EventConsumer consumer,
            Pool pool,
            DeliveryStore store,
            AccountReports accountReports,
            TemplateStates templates,
            Alarms alarms,
            SendingConfig config,
            Dispatcher dispatcher) {
        this.consumer = consumer;
        this.pool = pool;
        this.store = store;
        this.accountReports = accountReports;
        this.templates = templates;
        this.alarms = alarms;
        this.rules = DeliveryRules.of(config);
        this.dispatcher = dispatcher;
    }

    @Incoming("deliveries")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this::note);
    }

    private Uni<Void> note(List<Envelope<Event>> events) {
        List<DeliveryReported> reports = only(DeliveryReported.class, events);
        List<AccountReported> ofAccount = only(AccountReported.class, events);
        return pool.withTransaction(transaction ->
                        messages(transaction, reports).call(() -> accountReports.note(transaction, ofAccount)))
                .replaceWithVoid()
                // Whoever waited for the outcome of the message before can have the next one.
                .invoke(dispatcher::wake);
    }

    private static <E extends Event> List<E> only(Class<E> type, List<Envelope<Event>> events) {
        return events.stream()
                .map(Envelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Uni<Void> messages(SqlConnection transaction, List<DeliveryReported> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.find(transaction, reports).chain(before -> {
            Collection<TrackedMessage> changed = Deliveries.changedBy(rules, reports, before);
            return store.update(transaction, changed).chain(() -> tell(transaction, before, changed));
        });
    }

    /** What a failure says about others than the message itself. */
    private Uni<Void> tell(SqlConnection transaction, List<TrackedMessage> before, Collection<TrackedMessage> changed) {
        Map<String, TrackedMessage> earlier =
                before.stream().collect(Collectors.toMap(TrackedMessage::id, Function.identity()));
        Uni<Void> told = Uni.createFrom().voidItem();
        for (TrackedMessage message : changed) {
            Integer code = message.errorCode();
            TrackedMessage was = earlier.get(message.id());
            if (code == null || was == null || Objects.equals(was.failedWamid(), message.failedWamid())) {
                continue;
            }
            LOG.warnf("Message %s did not arrive: WhatsApp's code %d", message.id(), code);
            Fault fault = DeliveryRules.faultOf(code);
            if (fault == Fault.TOKEN || fault == Fault.NUMBER) {
                dispatcher.refusedLater(message.office(), code);
                told = told.chain(() -> alarms.raise(transaction, AccountReports.undelivered(message.office(), code)));
            }
            String template = was.sentAs();
            Language language = was.templateLanguage();
            if (fault == Fault.TEMPLATE && template != null && language != null) {
                told = told.chain(() -> templates.refused(transaction, template, language, code));
            }
        }
        return told;
    }
}
