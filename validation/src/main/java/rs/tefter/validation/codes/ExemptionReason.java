package rs.tefter.validation.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reason of exemption from VAT. Law, article, paragraph, point and subpoint are read out of the key where it says so:
 * {@code PDV-RS-24-1-1} is Закон о ПДВ, члан 24, став 1, тачка 1.
 *
 * @param reasonId     place in the list, from 1
 * @param category     VAT category; a key may stand under two
 * @param freeFormNote whether the breakdown must also carry a text
 */
public record ExemptionReason(int reasonId, String category, String key, Optional<String> law, Optional<String> article,
        Optional<String> paragraph, Optional<String> point, Optional<String> subpoint, String text, boolean freeFormNote,
        LocalDate activeFrom, Optional<LocalDate> activeTo) {

    private static final String LAW = "Закон о ПДВ";
    private static final String PREFIX = "PDV-RS-";
    private static final List<String> LEVELS = List.of("члан", "став", "тачка", "подтачка");

    public boolean isActive(LocalDate day) {
        return !day.isBefore(activeFrom) && activeTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    static ExemptionReason of(int reasonId, Map<String, String> row) {
        String key = row.get("code");
        List<String> parts = citation(key);
        Optional<String> law = parts.isEmpty() ? Optional.empty() : Optional.of(LAW);
        String text = row.get("text").isEmpty() ? describe(parts) : row.get("text");
        return new ExemptionReason(reasonId, row.get("category"), key, law, part(parts, 0), part(parts, 1), part(parts, 2),
                part(parts, 3), text, Boolean.parseBoolean(row.get("freeFormNote")), LocalDate.parse(row.get("activeFrom")),
                Optional.of(row.get("activeTo")).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    /** Article, paragraph, point and subpoint of a key; none when the key cites nothing, as PDV-RS-N. */
    private static List<String> citation(String key) {
        String[] parts = key.substring(PREFIX.length()).split("-");
        List<String> citation = new ArrayList<>();
        for (String part : parts) {
            if (!Character.isDigit(part.charAt(0))) {
                return List.of();
            }
            citation.add(part.replace('a', 'а').replace('b', 'б').replace('v', 'в').replace('g', 'г'));
        }
        return citation;
    }

    private static Optional<String> part(List<String> parts, int index) {
        return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private static String describe(List<String> parts) {
        if (parts.isEmpty()) {
            return "Анулирање";
        }
        StringBuilder text = new StringBuilder(LAW);
        for (int i = 0; i < parts.size(); i++) {
            text.append(", ").append(LEVELS.get(i)).append(' ').append(parts.get(i));
        }
        return text.toString();
    }
}
