package id.antrean.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Something that happened and that other services need to know. */
public sealed interface Event
        permits RegistrationReceived,
                PartsReceived,
                EnquiryReceived,
                ChoiceReceived,
                SenderChanged,
                MessageReceived,
                DeliveryReported,
                AccountReported,
                BookingIssued,
                BookingRefused,
                BookingMoved,
                BookingWithdrawn,
                WaitingJoined,
                WaitingLeft,
                PlaceOffered,
                DetailAsked,
                StatusReported,
                WithdrawalAnswered,
                StandingExplained,
                StandingChanged,
                VisitArrived,
                VisitExpired,
                IdentityMismatched {

    /** The key by which Kafka keeps such events in order. */
    @JsonIgnore
    String key();

    /** The CloudEvents type of this event, and with it its topic and version. */
    @JsonIgnore
    default EventType type() {
        return EventType.of(getClass());
    }
}
