package id.antrean.intake.fuzzing;

import id.antrean.contracts.testing.SeededRandom;
import java.util.List;

/** Damages messages in the ways that keyboards, copying and malice do. */
public final class MessyText {

    /** Longer than what the parser reads. */
    private static final int LONGEST = 6_000;

    /** Each means something to the parser, to Unicode, or to what comes after. */
    private static final String[] NASTY = {
        "#",
        "##",
        "＃",
        "#️⃣",
        "♯",
        "-",
        "—",
        "−",
        "/",
        "⁄",
        ".",
        ",",
        ":",
        "=",
        "*",
        "_",
        "~",
        "`",
        "'",
        "\u2019",
        "´",
        "\"",
        ">",
        "<",
        "(",
        ")",
        "|",
        "\\",
        "{",
        "}",
        "%s",
        "${x}",
        "$1",
        "\\1",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "\n\n",
        "\u000B",
        "\u0085",
        "\u2028",
        "\u00A0",
        "\u3000",
        "\u0000",
        "\u0007",
        "\u001B[31m",
        "\u007F",
        "\u200B",
        "\u200D",
        "\u200E",
        "\u202E",
        "\u2060",
        "\uFEFF",
        "\uFFFD",
        "\uFFFF",
        "\uD800",
        "\uDC00",
        "\uFE0F",
        "\u20E3",
        "\u0301",
        "\u0345",
        "\u0E33",
        "\uFF9E",
        "ß",
        "İ",
        "ı",
        "ﬁ",
        "ﷺ",
        "½",
        "²",
        "Ⅻ",
        "①",
        "٣",
        "۵",
        "߂",
        "０",
        "３",
        "𝟗",
        "𝔅",
        "王",
        "ع",
        "あ",
        "é",
        "e\u0301",
        "🙏",
        "👨‍👩‍👧",
        "0",
        "1",
        "9",
        "00",
        "31",
        "32",
        "99",
        "O",
        "l",
        "I",
        "2026",
        "0000",
        "9999999999",
        "31022017",
        "29022027",
        "dan ",
        "and ",
        " & ",
        "1. ",
        "2) ",
        "- ",
        "nama: ",
        "tgl lahir ",
        "tgl kedatangan ",
        "besok",
        "lusa",
        "minggu depan",
        "senin",
        "tgl 30",
        "Februari",
        "Agt",
        "status",
        "batal",
        "ubah",
        "jam 10",
        "10.30",
        "Rp 350.000",
        "+62 811-0000-0021",
        "BGR-7K3M-9QZX",
        "saya ",
        "my name is ",
        "?",
        "!"
    };

    private static final String[] BETWEEN = {"\n", " ", "", "\n\n", ", ", " dan ", "#", "\n> ", ". ", ";", "\u2028"};

    private MessyText() {}

    /** One of the messages, damaged; at times another beside it, at times nothing of any. */
    public static String of(SeededRandom random, List<String> messages) {
        if (random.inPercent(3)) {
            return nasty(random, random.between(0, 60));
        }
        StringBuilder text = new StringBuilder(random.oneOf(messages));
        for (int more = random.inPercent(25) ? random.between(1, 6) : 0; more > 0; more--) {
            text.append(random.oneOf(BETWEEN)).append(random.oneOf(messages));
        }
        for (int damages = random.between(0, 6); damages > 0; damages--) {
            damage(random, text, messages);
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String nasty(SeededRandom random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(random.oneOf(NASTY));
        }
        return text.toString();
    }

    private static void damage(SeededRandom random, StringBuilder text, List<String> messages) {
        int at = random.between(0, text.length());
        int end = Math.min(text.length(), at + random.between(1, 8));
        switch (random.between(0, 9)) {
            case 0, 1, 2 -> text.insert(at, random.oneOf(NASTY));
            case 3, 4 -> text.delete(at, end);
            case 5 -> text.replace(at, Math.min(end, at + 1), random.oneOf(NASTY));
            case 6 -> swap(text, at, random.between(0, text.length()));
            case 7 -> repeat(random, text, at);
            case 8 -> {
                String other = random.oneOf(messages);
                text.insert(at, other, random.between(0, other.length() / 2), other.length());
            }
            default -> digit(random, text, at);
        }
    }

    private static void swap(StringBuilder text, int one, int other) {
        if (one < text.length() && other < text.length()) {
            char letter = text.charAt(one);
            text.setCharAt(one, text.charAt(other));
            text.setCharAt(other, letter);
        }
    }

    private static void repeat(SeededRandom random, StringBuilder text, int at) {
        int length = random.inPercent(50) ? 1 : random.between(1, 40);
        String piece = random.inPercent(30)
                ? nasty(random, random.between(1, 3))
                : text.substring(at, Math.min(text.length(), at + length));
        int most = random.inPercent(5) ? LONGEST : 60;
        text.insert(at, piece.repeat(random.between(0, most / Math.max(1, piece.length()))));
    }

    private static void digit(SeededRandom random, StringBuilder text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, (char) ('0' + random.between(0, 9)));
                return;
            }
        }
    }
}
