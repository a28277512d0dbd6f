package id.antrean.sandbox.simulator;

/**
 * A new state of a message that an office sent, to be told to its webhook.
 *
 * @param entry the message
 * @param status the state
 * @param at when it was reached by the set's clock, in milliseconds since 1970
 */
record StateChange(ChatEntry entry, Status status, long at) {

    Fact.Tick tick() {
        return new Fact.Tick(entry.id(), status);
    }
}
