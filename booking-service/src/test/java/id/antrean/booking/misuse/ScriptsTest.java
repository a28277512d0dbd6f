package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.misuse.RecentRegistrations.Group;
import id.antrean.booking.misuse.Scripts.Member;
import id.antrean.booking.misuse.Scripts.Series;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static final int FROM = 5;
    private static final Group GROUP =
            new Group(new OfficeCode("BGR"), Instant.parse("2026-11-24T01:00:00Z"), "#AAAA#99999999#99999999");

    private long next;

    @Test
    void r14FiveNumbersWithBirthDatesInARowAreAScript() {
        List<Member> members = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            members.add(member(LocalDate.of(1990, 1, day)));
        }

        assertThat(Scripts.find(members, FROM)).hasValueSatisfying(series -> {
            assertThat(series.members()).containsExactlyElementsOf(members);
            assertThat(series.step()).isEqualTo("P1D");
        });
        assertThat(Scripts.find(members.subList(0, 4), FROM)).isEmpty();
    }

    @Test
    void r14BirthDatesAMonthOrAYearApartAreAScriptToo() {
        List<Member> monthly = new ArrayList<>();
        List<Member> yearly = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            monthly.add(member(LocalDate.of(1990, i, 1)));
            yearly.add(member(LocalDate.of(1980 + i, 2, 1)));
        }

        assertThat(Scripts.find(monthly, FROM)).map(Series::step).hasValue("P1M");
        assertThat(Scripts.find(yearly, FROM)).map(Series::step).hasValue("P12M");
    }

    @Test
    void oneNumberAloneIsNoScript() {
        List<Member> members = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            members.add(new Member(1, "event-" + day, LocalDate.of(1990, 1, day)));
        }

        assertThat(Scripts.find(members, FROM)).isEmpty();
    }

    @Test
    void twinsAndPeopleOfOneBirthDateAreNoScript() {
        List<Member> members = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            members.add(member(LocalDate.of(1990, 1, 1)));
        }

        assertThat(Scripts.find(members, FROM)).isEmpty();
    }

    @Test
    void aRegistrationThatIsSeenAgainIsThereOnce() {
        RecentRegistrations recent = new RecentRegistrations();
        Member member = member(LocalDate.of(1990, 1, 1));
        recent.with(GROUP, member);

        assertThat(recent.with(GROUP, member)).containsExactly(member);
    }

    @Test
    void r14AScriptIsFoundAmongHonestPeopleInAnyOrder() {
        SeededRandom.check(1_000, random -> {
            LocalDate first = random.date(LocalDate.of(1950, 1, 1), LocalDate.of(2000, 1, 1));
            int step = random.between(1, 400);
            List<Member> arriving = new ArrayList<>();
            Set<Long> script = new HashSet<>();
            for (int i = 0; i < FROM; i++) {
                Member member = member(first.plusDays((long) i * step));
                script.add(member.senderId());
                arriving.add(member);
            }
            for (int i = random.between(0, 7); i > 0; i--) {
                Member honest = somebody(random);
                if (!fits(honest, first, step)) {
                    arriving.add(honest);
                }
            }
            Collections.shuffle(arriving, new Random(random.between(0, Integer.MAX_VALUE)));

            assertThat(found(arriving)).containsAll(script);
        });
    }

    /** Whoever is born on a day of the series by chance is taken for a member in another's place. */
    private static boolean fits(Member honest, LocalDate first, int step) {
        long days = ChronoUnit.DAYS.between(first, honest.birthDate());
        return days % step == 0 && Math.abs(days) <= (long) FROM * step;
    }

    /** At opening time a great many write the same form in the same second. */
    @Test
    void r14AnHonestCrowdIsNeverTakenForAScript() {
        SeededRandom.check(40, random -> {
            List<Member> crowd = new ArrayList<>();
            for (int i = random.between(5, 3_000); i > 0; i--) {
                crowd.add(somebody(random));
            }

            assertThat(found(crowd)).isEmpty();
        });
    }

    private static Set<Long> found(List<Member> arriving) {
        RecentRegistrations recent = new RecentRegistrations();
        Set<Long> found = new HashSet<>();
        for (Member member : arriving) {
            Scripts.find(recent.with(GROUP, member), FROM)
                    .ifPresent(series -> series.members().forEach(one -> found.add(one.senderId())));
        }
        return found;
    }

    /** Some do not know the day, and it is the first of January on their papers. */
    private Member somebody(SeededRandom random) {
        LocalDate birthDate = random.date(LocalDate.of(1946, 1, 1), LocalDate.of(2026, 1, 1));
        return member(random.inPercent(2) ? birthDate.withDayOfYear(1) : birthDate);
    }

    private Member member(LocalDate birthDate) {
        next++;
        return new Member(next, "event-" + next, birthDate);
    }
}
