package id.antrean.verification.visit;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How far a visit has come. */
@RegisterForReflection
public enum VisitState {
    /** The code was given out; its holder is not here yet. */
    ISSUED,
    /** Checked in and waiting to be called. */
    ARRIVED,
    /** Nobody was there by the slot's start (R5). */
    EXPIRED,
    /** The booking was given back, or replaced after the office had moved it, before anybody came. */
    WITHDRAWN
}
