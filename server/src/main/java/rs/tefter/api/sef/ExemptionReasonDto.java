package rs.tefter.api.sef;

import java.util.List;
import rs.tefter.validation.codes.ExemptionReasons;

/** A reason of VAT exemption (sef.md §6.6), flat. */
record ExemptionReasonDto(int reasonId, String key, String law, String article, String paragraph, String point, String subpoint, String text, boolean freeFormNote,
                          String activeFrom, String activeTo, String category) {

    static List<ExemptionReasonDto> all() {
        return ExemptionReasons.all().stream()
            .map(reason -> new ExemptionReasonDto(reason.reasonId(), reason.key(), reason.law().orElse(null), reason.article().orElse(null),
                reason.paragraph().orElse(null), reason.point().orElse(null), reason.subpoint().orElse(null), reason.text(), reason.freeFormNote(),
                SefTimes.utc(reason.activeFrom()), reason.activeTo().map(SefTimes::utc).orElse(null), reason.category()))
            .toList();
    }
}
