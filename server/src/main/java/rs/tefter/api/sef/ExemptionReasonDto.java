package rs.tefter.api.sef;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.codes.ExemptionReasons;

/** A reason of VAT exemption, flat. Places in the law are numbers, and text only where a letter follows the number (36b). */
record ExemptionReasonDto(int reasonId, String key, String law, Object article,
                          Object paragraph, Object point, Object subpoint, String text, boolean freeFormNote,
                          String activeFrom, String activeTo, String category) {

    static List<ExemptionReasonDto> all() {
        return ExemptionReasons.all().stream()
            .map(reason -> new ExemptionReasonDto(reason.reasonId(), reason.key(), reason.law().orElse(null), place(reason.article()),
                place(reason.paragraph()), place(reason.point()), place(reason.subpoint()), reason.text(), reason.freeFormNote(),
                SefTimes.utc(reason.activeFrom()), reason.activeTo().map(SefTimes::utc).orElse(null), reason.category()))
            .toList();
    }

    private static Object place(Optional<String> place) {
        return place.<Object>map(text -> text.chars().allMatch(Character::isDigit) ? Integer.valueOf(text) : text).orElse(null);
    }
}
