package id.antrean.sandbox.simulator;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The pictures that WhatsApp takes. */
enum ImageType {
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff");

    /** The longest signature, in bytes: so much of a file is enough to tell its type. */
    static final int SIGNATURE_LENGTH = 8;

    private final String mime;
    private final String extension;
    private final byte[] signature;

    ImageType(String mime, String extension, String signature) {
        this.mime = mime;
        this.extension = extension;
        this.signature = HexFormat.of().parseHex(signature);
    }

    String mime() {
        return mime;
    }

    String extension() {
        return extension;
    }

    /** The type with the given MIME name; parameters after a semicolon do not count. */
    static Optional<ImageType> ofMime(String mime) {
        String bare = mime.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(type -> type.mime.equalsIgnoreCase(bare))
                .findFirst();
    }

    /** The type of a kept file by the end of its name. */
    static Optional<ImageType> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(type -> name.endsWith("." + type.extension))
                .findFirst();
    }

    /** Tells whether a file that starts with these bytes really is of this type. */
    boolean isTypeOf(byte[] start) {
        return start.length >= signature.length
                && Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
    }
}
