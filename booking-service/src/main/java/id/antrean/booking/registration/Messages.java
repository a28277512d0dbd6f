package id.antrean.booking.registration;

import id.antrean.booking.allocation.Applicant;
import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Request;
import id.antrean.booking.allocation.Situation;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.booking.dialogue.Question;
import id.antrean.booking.misuse.Explanation;
import id.antrean.booking.registration.Decisions.Grant;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Alternative;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.event.StandingExplained;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people are told, as events. Their ids follow from that of the message: repeated, they are the same. */
final class Messages {

    private static final String SOURCE = "/booking-service";

    private Messages() {}

    /** What all messages have. */
    record Head(
            OfficeCode office,
            MessageId messageId,
            Sender sender,
            @Nullable Language language) {}

    static Head head(Turn turn) {
        if (turn.message() instanceof PartsReceived message) {
            return new Head(message.office(), message.messageId(), message.sender(), message.language());
        }
        if (turn.message() instanceof RegistrationReceived message) {
            return new Head(message.office(), message.messageId(), message.sender(), message.language());
        }
        if (turn.message() instanceof ChoiceReceived message) {
            return new Head(message.office(), message.messageId(), message.sender(), message.language());
        }
        EnquiryReceived message = (EnquiryReceived) turn.message();
        return new Head(message.office(), message.messageId(), message.sender(), message.language());
    }

    /** The office that was written to, or told. */
    static OfficeCode officeOf(Event message) {
        if (message instanceof PartsReceived parts) {
            return parts.office();
        }
        if (message instanceof RegistrationReceived registration) {
            return registration.office();
        }
        if (message instanceof ChoiceReceived choice) {
            return choice.office();
        }
        return message instanceof EnquiryReceived enquiry ? enquiry.office() : ((SenderChanged) message).office();
    }

    /** When a message was sent, to the second. */
    static Instant sentAt(Event message) {
        if (message instanceof PartsReceived parts) {
            return parts.sentAt();
        }
        if (message instanceof RegistrationReceived registration) {
            return registration.sentAt();
        }
        return message instanceof ChoiceReceived choice ? choice.sentAt() : ((EnquiryReceived) message).sentAt();
    }

    static Sender sender(Turn turn) {
        return head(turn).sender();
    }

    static Day dayOf(OpenBooking booking) {
        return new Day(booking.code().office(), booking.slotStart().toLocalDate());
    }

    private static Envelope<Event> envelope(Turn turn, String what, Instant now, Event event) {
        return new Envelope<>(turn.id() + "/" + what, SOURCE, now, event);
    }

    private static Standing standing(SenderRow sender, Instant now) {
        if (sender.blockedUntil() != null && sender.blockedUntil().isAfter(now)) {
            return Standing.BLACKLISTED;
        }
        return sender.flaggedUntil() != null && sender.flaggedUntil().isAfter(now) ? Standing.FLAGGED : Standing.CLEAR;
    }

    static Envelope<Event> issued(Grant grant, String suffix, Situation situation, Instant now) {
        Head head = head(grant.turn());
        Place place = grant.place();
        OfficeDays office = Objects.requireNonNull(situation.offices().get(grant.office()));
        OpenBooking replaced = place.replaced();
        return envelope(
                grant.turn(),
                "issued" + suffix,
                now,
                new BookingIssued(
                        place.applicant().code(),
                        grant.office(),
                        head.messageId(),
                        head.sender(),
                        place.applicant().person(),
                        place.category(),
                        place.applicant().date(),
                        local(office, place.slot().startsAt()),
                        local(office, place.slot().endsAt()),
                        local(office, place.slot().arriveBy()),
                        standing(grant.sender(), now),
                        replaced == null ? null : replaced.code(),
                        head.language(),
                        now));
    }

    private static OffsetDateTime local(OfficeDays office, Instant instant) {
        return instant.atZone(office.zone()).toOffsetDateTime();
    }

    static Envelope<Event> refused(
            Turn turn, Request request, Refused refused, boolean canWait, Situation situation, Instant now) {
        Head head = head(turn);
        Applicant first = request.applicants().get(refused.index());
        List<Person> others = new ArrayList<>();
        for (int i = 0; i < request.applicants().size(); i++) {
            if (i != refused.index()) {
                others.add(request.applicants().get(i).person());
            }
        }
        OpenBooking held = refused.held();
        OfficeDays office = Objects.requireNonNull(situation.offices().get(request.office()));
        return envelope(
                turn,
                "refused",
                now,
                new BookingRefused(
                        request.office(),
                        head.messageId(),
                        head.sender(),
                        first.person(),
                        others,
                        first.date(),
                        refused.reason(),
                        refused.alternatives().stream()
                                .map(date -> new Alternative(date, new Choice.BookDay(turn.token(), date).id()))
                                .toList(),
                        canWait ? new Choice.Wait(turn.token()).id() : null,
                        held == null ? null : held.told(),
                        refused.blockedUntil(),
                        (int) ChronoUnit.DAYS.between(office.today(), office.lastDay()),
                        head.language(),
                        now));
    }

    static Envelope<Event> withdrawn(
            Turn turn, String suffix, OpenBooking booking, BookingWithdrawn.Cause cause, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "withdrawn" + suffix,
                now,
                new BookingWithdrawn(
                        booking.code(),
                        booking.code().office(),
                        head.sender(),
                        booking.person(),
                        booking.slotStart(),
                        cause,
                        head.messageId(),
                        head.language(),
                        now));
    }

    static Envelope<Event> joined(Turn turn, WaitingEntry entry, int ahead, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "waiting",
                now,
                new WaitingJoined(
                        entry.office(),
                        head.messageId(),
                        head.sender(),
                        entry.persons(),
                        entry.date(),
                        ahead,
                        head.language(),
                        now));
    }

    static Envelope<Event> left(Turn turn, WaitingEntry entry, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "left",
                now,
                new WaitingLeft(
                        entry.office(),
                        head.messageId(),
                        head.sender(),
                        entry.persons(),
                        entry.date(),
                        head.language(),
                        now));
    }

    static Envelope<Event> status(
            Turn turn, Subject subject, List<OpenBooking> open, List<WaitingEntry> waiting, Instant now) {
        Head head = head(turn);
        List<HeldBooking> bookings = open.stream().map(OpenBooking::told).toList();
        return envelope(
                turn,
                "status",
                now,
                new StatusReported(
                        head.office(),
                        head.messageId(),
                        head.sender(),
                        subject,
                        bookings,
                        waiting.stream()
                                .sorted(Comparator.comparing(WaitingEntry::date))
                                .map(entry -> new StatusReported.Waiting(entry.office(), entry.date(), entry.persons()))
                                .toList(),
                        standing(turn.sender(), now),
                        head.language(),
                        now));
    }

    static Envelope<Event> cannotWithdraw(Turn turn, Instant now) {
        return withdrawal(turn, Answer.NOT_ALLOWED, List.of(), now);
    }

    static Envelope<Event> canWithdraw(Turn turn, List<OpenBooking> bookings, Instant now) {
        return withdrawal(
                turn,
                bookings.isEmpty() ? Answer.NOTHING_OPEN : Answer.CHOOSE,
                bookings.stream()
                        .map(booking ->
                                new WithdrawalAnswered.Option(booking.told(), new Choice.Drop(booking.code()).id()))
                        .toList(),
                now);
    }

    private static Envelope<Event> withdrawal(
            Turn turn, Answer answer, List<WithdrawalAnswered.Option> options, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "withdrawal",
                now,
                new WithdrawalAnswered(
                        head.office(), head.messageId(), head.sender(), answer, options, head.language(), now));
    }

    static Envelope<Event> asked(Turn turn, Question question, List<LocalDate> days, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "asked",
                now,
                new DetailAsked(
                        head.office(),
                        head.messageId(),
                        head.sender(),
                        question.detail(),
                        question.name(),
                        question.birthDate(),
                        question.visitDate(),
                        days,
                        question.faults(),
                        head.language(),
                        now));
    }

    static Envelope<Event> explained(Turn turn, Explanation explanation, Instant now) {
        Head head = head(turn);
        return envelope(
                turn,
                "explained",
                now,
                new StandingExplained(
                        head.office(),
                        head.messageId(),
                        head.sender(),
                        explanation.standing(),
                        explanation.until(),
                        explanation.signs(),
                        head.language(),
                        now));
    }
}
