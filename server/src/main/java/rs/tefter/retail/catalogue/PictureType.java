package rs.tefter.retail.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of picture that is kept, known by the bytes it begins with, whatever its name says. */
enum PictureType {
    JPEG("image/jpeg"), PNG("image/png"), WEBP("image/webp");

    private static final int LONGEST_BEGINNING = 12;

    private final String mimeType;

    PictureType(String mimeType) {
        this.mimeType = mimeType;
    }

    String mimeType() {
        return mimeType;
    }

    static Optional<PictureType> of(byte[] content) {
        String beginning = new String(content, 0, Math.min(content.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> switch (type) {
            case JPEG -> beginning.startsWith("\u00FF\u00D8\u00FF");
            case PNG -> beginning.startsWith("\u0089PNG\r\n\u001A\n");
            case WEBP -> beginning.startsWith("RIFF") && beginning.endsWith("WEBP");
        }).findFirst();
    }
}
