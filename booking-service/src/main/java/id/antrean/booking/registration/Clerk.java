package id.antrean.booking.registration;

import id.antrean.booking.allocation.Allocation;
import id.antrean.booking.allocation.Applicant;
import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Outcome;
import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Registrant;
import id.antrean.booking.allocation.Request;
import id.antrean.booking.dialogue.Question;
import id.antrean.booking.registration.Choice.BookDay;
import id.antrean.booking.registration.Choice.Drop;
import id.antrean.booking.registration.Choice.Leave;
import id.antrean.booking.registration.Choice.Take;
import id.antrean.booking.registration.Choice.Wait;
import id.antrean.booking.registration.Decisions.Grant;
import id.antrean.booking.registration.Decisions.Withdrawal;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers messages in the order in which they came (R14), each on what the ones before it left. Pure. */
final class Clerk {

    /** How many days are shown to choose from: a list has ten rows, and one is for any other day. */
    private static final int MAX_DAYS = 9;

    private final Facts facts;
    private final Policies policies;
    private final Instant now;
    private final Allocation allocation;
    private final List<WaitingEntry> waiting;
    private final Decisions decisions = new Decisions();

    private Clerk(Facts facts, Policies policies) {
        this.facts = facts;
        this.policies = policies;
        this.now = facts.situation().now();
        this.allocation = new Allocation(facts.situation());
        this.waiting = new ArrayList<>(facts.waiting());
    }

    /** What the offices allow. */
    interface Policies {

        /** Whether bookings can be withdrawn at this office before the visit; by the rules (R4) they cannot. */
        boolean allowsWithdrawal(OfficeCode office);

        /** After how long a silence a number is nobody's any more (R2). */
        Duration bindingLapsesAfter();
    }

    /**
     * Answers messages up to the first that frees a place: who waits for it comes before those who write next, and that is
     * for the caller to see to.
     *
     * @return what they come to, with the number of messages answered
     */
    static Decisions answer(Facts facts, Policies policies, List<Turn> turns) {
        Clerk clerk = new Clerk(facts, policies);
        Decisions decisions = clerk.decisions;
        while (decisions.answered < turns.size() && decisions.freed.isEmpty()) {
            clerk.answer(turns.get(decisions.answered));
            decisions.answered++;
        }
        decisions.owners.putAll(clerk.allocation.owners());
        return decisions;
    }

    private void answer(Turn turn) {
        if (turn.message() instanceof SenderChanged) {
            return;
        }
        allocation.heardFrom(registrant(turn));
        if (turn.message() instanceof RegistrationReceived registration) {
            register(turn, registration);
        } else if (turn.message() instanceof ChoiceReceived choice) {
            choose(turn, choice);
        } else if (turn.message() instanceof EnquiryReceived enquiry) {
            enquire(turn, enquiry);
        } else if (turn.message() instanceof PartsReceived parts) {
            ask(turn, parts.office(), Objects.requireNonNull(turn.question()));
        }
    }

    private Registrant registrant(Turn turn) {
        SenderRow sender = turn.sender();
        boolean blocked = sender.blockedUntil() != null && sender.blockedUntil().isAfter(now);
        return new Registrant(
                sender.id(),
                Messages.sender(turn),
                sender.owner(),
                sender.lastSeenAt().plus(policies.bindingLapsesAfter()).isBefore(now),
                blocked ? sender.blockedUntil() : null);
    }

    private void register(Turn turn, RegistrationReceived registration) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < registration.entries().size(); i++) {
            RegistrationReceived.Entry entry = registration.entries().get(i);
            applicants.add(new Applicant(entry.person(), entry.visitDate(), turn.code(registration.office(), i)));
        }
        Request request = new Request(registration.office(), registrant(turn), applicants);
        Outcome outcome = allocation.decide(request);
        decisions.attempts.addAll(Attempts.of(turn, registration, request, outcome));
        conclude(turn, request, outcome);
    }

    private void conclude(Turn turn, Request request, Outcome outcome) {
        if (outcome instanceof Granted granted) {
            grant(turn, request, granted);
        } else {
            refuse(turn, request, (Refused) outcome);
        }
    }

    private void grant(Turn turn, Request request, Granted granted) {
        for (int i = 0; i < granted.places().size(); i++) {
            Place place = granted.places().get(i);
            String suffix = i == 0 ? "" : "-" + i;
            Grant grant = new Grant(turn.id() + suffix, turn, request.office(), place);
            OpenBooking replaced = place.replaced();
            if (replaced != null) {
                decisions.withdrawals.add(new Withdrawal(replaced, Cause.REPLACED));
                decisions.freed.add(Messages.dayOf(replaced));
                decisions.events.add(Messages.withdrawn(turn, suffix, replaced, Cause.REPLACED, now));
            }
            decisions.grants.add(grant);
            decisions.events.add(Messages.issued(grant, suffix, facts.situation(), now));
        }
    }

    private void refuse(Turn turn, Request request, Refused refused) {
        boolean canWait = refused.reason() == Reason.DAY_FULL && request.isOneDay();
        if (refused.isAboutTheDay()) {
            decisions.wantsOtherDays.add(request.office());
            if (canWait || !refused.alternatives().isEmpty()) {
                decisions.requests.add(new RefusedRequest(
                        turn.token(),
                        request.office(),
                        turn.sender().id(),
                        request.applicants().get(refused.index()).date(),
                        persons(request)));
            }
        }
        decisions.events.add(Messages.refused(turn, request, refused, canWait, facts.situation(), now));
    }

    private static List<Person> persons(Request request) {
        return request.applicants().stream().map(Applicant::person).toList();
    }

    private void choose(Turn turn, ChoiceReceived choice) {
        Choice chosen = Choice.parse(choice.choice());
        if (chosen instanceof BookDay day && requestOf(turn, day.request()).isPresent()) {
            bookDay(turn, requestOf(turn, day.request()).get(), day.date());
        } else if (chosen instanceof Wait wait
                && requestOf(turn, wait.request()).isPresent()) {
            joinList(turn, requestOf(turn, wait.request()).get());
        } else if (chosen instanceof Take take && entryOf(turn, take.waiting()).isPresent()) {
            take(turn, entryOf(turn, take.waiting()).get());
        } else if (chosen instanceof Leave leave
                && entryOf(turn, leave.waiting()).filter(WaitingEntry::isOpen).isPresent()) {
            leave(turn, entryOf(turn, leave.waiting()).get());
        } else if (chosen instanceof Drop drop) {
            drop(turn, drop);
        } else {
            report(turn, Subject.STATUS);
        }
    }

    private Optional<RefusedRequest> requestOf(Turn turn, String token) {
        return Optional.ofNullable(facts.requests().get(token))
                .filter(request -> request.senderId() == turn.sender().id());
    }

    private Optional<WaitingEntry> entryOf(Turn turn, String token) {
        return waiting.stream()
                .filter(entry -> entry.token().equals(token)
                        && entry.senderId() == turn.sender().id())
                .findFirst();
    }

    private Request request(Turn turn, OfficeCode office, List<Person> persons, LocalDate date) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            applicants.add(new Applicant(persons.get(i), date, turn.code(office, i)));
        }
        return new Request(office, registrant(turn), applicants);
    }

    private void bookDay(Turn turn, RefusedRequest refused, LocalDate date) {
        Request request = request(turn, refused.office(), refused.persons(), date);
        conclude(turn, request, allocation.decide(request));
    }

    /** Who wants to wait while there is room after all gets a place at once: that is what the waiting would be for. */
    private void joinList(Turn turn, RefusedRequest refused) {
        Optional<WaitingEntry> before = waiting.stream()
                .filter(entry -> entry.isOpen()
                        && entry.senderId() == turn.sender().id()
                        && entry.office().equals(refused.office())
                        && entry.date().equals(refused.visitDate()))
                .findFirst();
        if (before.isPresent()) {
            decisions.events.add(Messages.joined(turn, before.get(), ahead(before.get()), now));
            return;
        }
        Request request = request(turn, refused.office(), refused.persons(), refused.visitDate());
        Outcome outcome = allocation.decide(request);
        if (outcome instanceof Refused full && full.reason() == Reason.DAY_FULL) {
            WaitingEntry entry = new WaitingEntry(
                    0,
                    turn.token(),
                    refused.office(),
                    refused.visitDate(),
                    turn.sender().id(),
                    refused.persons(),
                    State.WAITING,
                    null,
                    List.of());
            decisions.events.add(Messages.joined(turn, entry, ahead(entry), now));
            decisions.joined.add(entry);
            waiting.add(entry);
        } else {
            conclude(turn, request, outcome);
        }
    }

    private int ahead(WaitingEntry entry) {
        return (int) waiting.stream()
                .takeWhile(other -> other != entry)
                .filter(other -> other.isOpen()
                        && other.office().equals(entry.office())
                        && other.date().equals(entry.date()))
                .count();
    }

    private void take(Turn turn, WaitingEntry entry) {
        if (entry.state() == State.TAKEN) {
            report(turn, Subject.STATUS);
            return;
        }
        Request request = request(turn, entry.office(), entry.persons(), entry.date());
        boolean kept = entry.state() == State.OFFERED
                && entry.keptUntil() != null
                && !entry.keptUntil().isBefore(now);
        Outcome outcome = kept ? allocation.take(request, entry.slots()) : allocation.over(request);
        if (kept && outcome instanceof Granted) {
            close(entry, State.TAKEN);
        } else if (kept && outcome instanceof Refused refused && !refused.isAboutTheDay()) {
            // Who may not have the place must not keep it from the next one.
            decisions.freed.add(new Day(entry.office(), entry.date()));
            close(entry, State.LEFT);
        }
        conclude(turn, request, outcome);
    }

    private void leave(Turn turn, WaitingEntry entry) {
        // Places may have been kept for it since it was read.
        decisions.freed.add(new Day(entry.office(), entry.date()));
        close(entry, State.LEFT);
        decisions.events.add(Messages.left(turn, entry, now));
    }

    private void close(WaitingEntry entry, State state) {
        WaitingEntry closed = entry.in(state);
        waiting.set(waiting.indexOf(entry), closed);
        decisions.left.add(closed);
    }

    private void drop(Turn turn, Drop drop) {
        if (!policies.allowsWithdrawal(drop.code().office())) {
            decisions.events.add(Messages.cannotWithdraw(turn, now));
            return;
        }
        Optional<OpenBooking> withdrawn = allocation.withdraw(turn.sender().id(), drop.code());
        if (withdrawn.isEmpty()) {
            report(turn, Subject.STATUS);
            return;
        }
        decisions.withdrawals.add(new Withdrawal(withdrawn.get(), Cause.BY_SENDER));
        decisions.events.add(Messages.withdrawn(turn, "", withdrawn.get(), Cause.BY_SENDER, now));
    }

    /** Whoever is asked for a day is told which have room. */
    private void ask(Turn turn, OfficeCode office, Question question) {
        List<LocalDate> days = question.wantsDay()
                .map(person -> allocation.firstDays(request(turn, office, List.of(person), today(office)), MAX_DAYS))
                .orElse(List.of());
        if (question.wantsDay().isPresent()) {
            decisions.wantsOtherDays.add(office);
        }
        decisions.events.add(Messages.asked(turn, question, days, now));
    }

    private LocalDate today(OfficeCode office) {
        return Objects.requireNonNull(facts.situation().offices().get(office)).today();
    }

    private void enquire(Turn turn, EnquiryReceived enquiry) {
        switch (enquiry.subject()) {
            case STATUS, CHANGE -> report(turn, enquiry.subject());
            case CANCEL -> cancel(turn, enquiry);
            case WHY -> decisions.asksWhy.add(turn);
        }
    }

    private void cancel(Turn turn, EnquiryReceived enquiry) {
        List<OpenBooking> open = allocation.openOf(turn.sender().id());
        List<OpenBooking> withdrawable = open.stream()
                .filter(booking -> policies.allowsWithdrawal(booking.code().office()))
                .toList();
        boolean allowed = open.isEmpty() ? policies.allowsWithdrawal(enquiry.office()) : !withdrawable.isEmpty();
        decisions.events.add(
                allowed ? Messages.canWithdraw(turn, withdrawable, now) : Messages.cannotWithdraw(turn, now));
    }

    private void report(Turn turn, Subject subject) {
        List<WaitingEntry> own = waiting.stream()
                .filter(entry ->
                        entry.isOpen() && entry.senderId() == turn.sender().id())
                .toList();
        decisions.events.add(
                Messages.status(turn, subject, allocation.openOf(turn.sender().id()), own, now));
    }
}
