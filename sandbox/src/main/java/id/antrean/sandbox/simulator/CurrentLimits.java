package id.antrean.sandbox.simulator;

/** How strict the simulator is at the moment. Safe for use by several threads. */
final class CurrentLimits {

    private volatile Limits limits;

    CurrentLimits(Limits limits) {
        this.limits = limits;
    }

    Limits get() {
        return limits;
    }

    void set(Limits next) {
        limits = next;
    }
}
