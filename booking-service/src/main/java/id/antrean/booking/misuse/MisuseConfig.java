package id.antrean.booking.misuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** What counts as misuse of a number, and how much (R10). */
@ConfigMapping(prefix = "antrean.misuse")
interface MisuseConfig {

    /** In what time a signal loses half its weight. */
    @WithDefault("30d")
    Duration halfLife();

    /** From which score on a number is flagged: its codes need a presence check at the counter. */
    @WithDefault("3")
    BigDecimal flaggedAt();

    /** From which score on it is blacklisted: it cannot register. */
    @WithDefault("6")
    BigDecimal blacklistedAt();

    /** For how long. */
    @WithDefault("30d")
    Duration blacklistedFor();

    /** People who did not come in time. */
    NoShow noShow();

    /** Many people tried from one number. */
    Identities identities();

    /** One person tried from many numbers. */
    Numbers numbers();

    /** More messages than anybody types. */
    Flooding flooding();

    /** Registrations by a machine. */
    Scripted scripted();

    /** Somebody else than the person of the code at the counter. */
    Mismatch mismatch();

    /**
     * The key under which people who were refused are remembered as hashes. The default is for trying the system out: in
     * an office it is a secret of its own, of 16 characters or more.
     */
    @WithDefault(SANDBOX_HASH_KEY)
    String hashKey();

    /** How often lapsed standings are looked for. */
    @WithDefault("10s")
    Duration checkEvery();

    /** How often what is too old to count is removed. */
    @WithDefault("1h")
    Duration cleanEvery();

    /** Known to everybody. */
    String SANDBOX_HASH_KEY = "sandbox-misuse-hash-key";

    /** People who did not come in time. */
    interface NoShow {
        /** What one weighs. */
        @WithDefault("2")
        BigDecimal weight();

        /** One that has none before it in this time weighs nothing. */
        @WithDefault("180d")
        Duration freeAfter();
    }

    /** Many people tried from one number. */
    interface Identities {
        /** What each person too many weighs. */
        @WithDefault("1")
        BigDecimal weight();

        /** From which person on, besides those of the number. */
        @WithDefault("3")
        int from();

        /** In what time. */
        @WithDefault("30d")
        Duration within();
    }

    /** One person tried from many numbers. */
    interface Numbers {
        /** What it weighs for each number too many. */
        @WithDefault("1")
        BigDecimal weight();

        /** From which number on. */
        @WithDefault("3")
        int from();

        /** In what time. */
        @WithDefault("30d")
        Duration within();
    }

    /** More messages than anybody types. */
    interface Flooding {
        /** What a stretch of time with too many weighs; twice that where there are very many. */
        @WithDefault("1")
        BigDecimal weight();

        /** More than so many are too many. */
        @WithDefault("20")
        int messages();

        /** More than so many are very many. */
        @WithDefault("60")
        int many();

        /** How long such a stretch is; a day is divided into them. */
        @WithDefault("10m")
        Duration within();
    }

    /** Registrations by a machine. */
    interface Scripted {
        /** What it weighs for each number that takes part. */
        @WithDefault("2")
        BigDecimal weight();

        /** From how many numbers on. */
        @WithDefault("5")
        int from();
    }

    /** Somebody else than the person of the code at the counter. */
    interface Mismatch {
        /** What it weighs when the person of the code never comes. */
        @WithDefault("2")
        BigDecimal weight();
    }
}
