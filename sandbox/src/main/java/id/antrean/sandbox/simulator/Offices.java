package id.antrean.sandbox.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The offices that the simulator plays. */
final class Offices {

    private final List<SimulatedOffice> all;

    Offices(List<SimulatedOffice> all) {
        this.all = all;
    }

    List<SimulatedOffice> all() {
        return all;
    }

    /** The office that is meant where none is named. */
    SimulatedOffice first() {
        return all.get(0);
    }

    Optional<SimulatedOffice> byCode(String code) {
        return find(office -> office.code().equalsIgnoreCase(code));
    }

    Optional<SimulatedOffice> byPhoneNumberId(String phoneNumberId) {
        return find(office -> office.phoneNumberId().equals(phoneNumberId));
    }

    private Optional<SimulatedOffice> find(Predicate<SimulatedOffice> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
