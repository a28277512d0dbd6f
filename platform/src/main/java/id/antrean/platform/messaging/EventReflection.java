package id.antrean.platform.messaging;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What Jackson reads and writes of events, for native images: contracts know nothing of Quarkus and cannot say so
 * themselves. A record that is missing here would fail in a native image only.
 */
@RegisterForReflection(
        targets = {
            BookingIssued.class,
            BookingRefused.class,
            BookingRefused.Held.class,
            BookingRefused.Reason.class,
            DeliveryReported.class,
            MessageReceived.class,
            MessageReceived.Fault.class,
            MessageReceived.Fault.Kind.class,
            MessageReceived.Intent.class,
            RegistrationReceived.class,
            VisitArrived.class,
            VisitExpired.class,
            BookingCode.class,
            Category.class,
            Language.class,
            MessageId.class,
            OfficeCode.class,
            Person.class,
            PersonName.class,
            PhoneNumber.class,
            Sender.class
        })
final class EventReflection {

    private EventReflection() {}
}
