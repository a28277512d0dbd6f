package id.antrean.intake.parsing;

import java.util.regex.Pattern;

/** Lines of forms that people fill in elsewhere and send here: numbers, address, sex. Nobody needs them for a place. */
final class OtherFields {

    private static final Pattern FIELD = Pattern.compile("(?im)^[^\\p{L}\\d\\n]*+(?:(?:no|nomor|nomer)\\b[ .]*+)?+"
            + "(?:nik|ktp|kk|hp|telp|telepon|telpon|wa|whatsapp|alamat|e-?mail|jenis kelamin|jk|agama|pekerjaan"
            + "|kewarganegaraan|status (?:per)?kawin(?:an)?)"
            + "(?: ?[:=][^\\n]*+| \\d{9,}+ ?)(?:\\n|$)");

    private OtherFields() {}

    /** The text without them, where what is left tells a date; else the text as it is. */
    static String without(String text) {
        String rest = FIELD.matcher(text).replaceAll("").strip();
        return rest.length() == text.length() || WrittenDate.within(rest, 1).isEmpty() ? text : rest;
    }
}
