package id.antrean.sandbox.simulator;

import id.antrean.sandbox.simulator.SendFault.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong. Safe for use by several threads. It does not survive a restart. */
final class Faults {

    private List<SendFault> sends = new ArrayList<>();
    private WebhookFaults webhooks = WebhookFaults.NONE;
    private int repeated;

    /** The fault of the next request, the first that is for it; it is counted as used. */
    synchronized Optional<SendFault> next(Target what, SimulatedOffice office, String number) {
        for (int i = 0; i < sends.size(); i++) {
            SendFault fault = sends.get(i);
            if (fault.isFor(what, office.code(), number)) {
                sends.set(i, fault.usedOnceMore());
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    synchronized List<SendFault> sends() {
        return List.copyOf(sends);
    }

    synchronized WebhookFaults webhooks() {
        return webhooks;
    }

    /** A webhook was sent again although it had been accepted. */
    synchronized void countRepeat() {
        repeated++;
    }

    /** How many webhooks were sent again although they had been accepted, since these faults were set. */
    synchronized int repeated() {
        return repeated;
    }

    /** Takes these in place of all before. */
    synchronized void set(List<SendFault> newSends, WebhookFaults newWebhooks) {
        repeated = 0;
        sends = new ArrayList<>(newSends);
        webhooks = newWebhooks;
    }

    /** Nothing goes wrong any more. */
    void reset() {
        set(List.of(), WebhookFaults.NONE);
    }
}
