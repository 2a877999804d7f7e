package rs.tefter.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a caller likes best of what is on offer, by the headers Accept and Accept-Language (RFC 9110, RFC 4647). */
final class Preference {

    private Preference() {}

    /** The media type that the header weighs most; of equals, and when none is wanted, the first on offer. */
    static String mediaType(Optional<String> accept, List<String> offered) {
        String best = offered.getFirst();
        double bestWeight = 0;
        for (String candidate : offered) {
            double weight = accept.map(header -> weight(header, candidate)).orElse(0.0);
            if (weight > bestWeight) {
                best = candidate;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** The weight of the range that fits the media type most closely. */
    private static double weight(String header, String mediaType) {
        double weight = 0;
        int closest = 0;
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";", -1);
            int closeness = closeness(parts[0].strip(), mediaType);
            if (closeness > closest) {
                closest = closeness;
                weight = weight(parts);
            }
        }
        return weight;
    }

    private static int closeness(String range, String mediaType) {
        String family = mediaType.substring(0, mediaType.indexOf('/'));
        return range.equals(mediaType) ? 3 : range.equals(family + "/*") ? 2 : range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String[] parts) {
        for (String parameter : parts) {
            if (parameter.strip().startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.strip().substring("q=".length()));
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** The language tag that the header wants most; empty when it wants none of them or cannot be read. */
    static Optional<String> language(Optional<String> acceptLanguage, List<String> offered) {
        try {
            return acceptLanguage.map(Locale.LanguageRange::parse).flatMap(ranges -> Optional.ofNullable(Locale.lookupTag(ranges, offered)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
