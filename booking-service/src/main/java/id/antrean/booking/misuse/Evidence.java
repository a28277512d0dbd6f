package id.antrean.booking.misuse;

import id.antrean.contracts.value.SignalKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a decision was made of, as its row keeps it. */
final class Evidence {

    private Evidence() {}

    static String write(List<Signal> signals) {
        JsonArray written = new JsonArray();
        for (Signal signal : signals) {
            JsonObject one = new JsonObject()
                    .put("id", signal.id())
                    .put("kind", signal.kind().name())
                    .put("weight", signal.weight().toPlainString())
                    .put("at", signal.at().toString());
            if (signal.blockedUntil() != null) {
                one.put("blockedUntil", signal.blockedUntil().toString());
            }
            written.add(one);
        }
        return new JsonObject().put("signals", written).encode();
    }

    static List<Signal> read(String evidence) {
        List<Signal> signals = new ArrayList<>();
        for (Object one : new JsonObject(evidence).getJsonArray("signals")) {
            JsonObject signal = (JsonObject) one;
            String blockedUntil = signal.getString("blockedUntil");
            signals.add(new Signal(
                    signal.getLong("id"),
                    SignalKind.valueOf(signal.getString("kind")),
                    new BigDecimal(signal.getString("weight")),
                    Instant.parse(signal.getString("at")),
                    blockedUntil == null ? null : Instant.parse(blockedUntil)));
        }
        return signals;
    }

    static String write(StandingParameters parameters) {
        return new JsonObject()
                .put("halfLife", parameters.halfLife().toString())
                .put("flaggedAt", parameters.flaggedAt().toPlainString())
                .put("blacklistedAt", parameters.blacklistedAt().toPlainString())
                .put("blacklistedFor", parameters.blacklistedFor().toString())
                .encode();
    }

    static StandingParameters readParameters(String parameters) {
        JsonObject read = new JsonObject(parameters);
        return new StandingParameters(
                Duration.parse(read.getString("halfLife")),
                new BigDecimal(read.getString("flaggedAt")),
                new BigDecimal(read.getString("blacklistedAt")),
                Duration.parse(read.getString("blacklistedFor")));
    }
}
