package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;

/** The reason why a breakdown row bears no VAT (BT-121 key, BT-120 text). */
final class Exemptions {
    private static final String EUROPEAN = "VATEX-";
    private static final Name KEY = Name.cbc("TaxExemptionReasonCode");
    private static final Name NOTE = Name.cbc("TaxExemptionReason");
    private static final String NOT_EXISTS = "VatExemptionReasonNotExists";
    private static final String NOT_EXISTS_MESSAGE = "Vat exemption reason does not exist";

    static final Rule KEY_MISSING = Rule.upload("SEF-43", "BT-121").refuses("UBLTaxExemptionReasonKeyNotDefined",
            "Tax exemption reason key is not defined");
    static final Rule KEY_UNKNOWN = Rule.upload("SEF-44", "BT-121").refuses(NOT_EXISTS, NOT_EXISTS_MESSAGE);
    static final Rule KEY_CYRILLIC = KEY_UNKNOWN.text("SEF-44.cyrillic");
    static final Rule KEY_EUROPEAN = KEY_UNKNOWN.text("SEF-44.european").warning();
    static final Rule KEY_OF_ANOTHER = Rule.further("SEF-45", "BT-121").refuses("UBLTaxExemptionReasonCategoryNotCorrect",
            "Tax exemption reason category is not correct");
    static final Rule KEY_INACTIVE = Rule.further("SEF-46", "BT-121").refuses("VatExemptionReasonPointOfLawNotActive",
            "Point of law is not active");
    static final Rule NOTE_MISSING = Rule.further("SEF-47", "BT-120").refuses("VatExemptionFreeFormNoteNotDefined",
            "Free form note is not defined");

    static final List<Rule> RULES = List.of(KEY_MISSING, KEY_UNKNOWN, KEY_CYRILLIC, KEY_EUROPEAN, KEY_OF_ANOTHER, KEY_INACTIVE,
            NOTE_MISSING);

    private Exemptions() {}

    static void check(Submission s, int category, String code, Findings out) {
        Document document = s.document();
        Optional<String> key = document.value(category, KEY);
        if (key.isEmpty()) {
            out.missing(KEY_MISSING, category, "cbc:TaxExemptionReasonCode", "category", code);
            return;
        }
        int node = document.child(category, KEY);
        Optional<ExemptionReason> reason = ExemptionReasons.find(code, key.get());
        if (reason.isPresent()) {
            known(s, category, node, reason.get(), out);
        } else if (ExemptionReasons.hasKey(key.get())) {
            out.at(KEY_OF_ANOTHER, node, "category", code);
        } else if (key.get().startsWith(EUROPEAN)) {
            out.at(KEY_EUROPEAN, node);
        } else {
            boolean cyrillic = key.get().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
            out.at(cyrillic ? KEY_CYRILLIC : KEY_UNKNOWN, node);
        }
    }

    /** Checks a key that the list has for this category. */
    static void known(Submission s, int category, int node, ExemptionReason reason, Findings out) {
        if (s.issueDate().filter(day -> !reason.isActive(day)).isPresent()) {
            out.at(KEY_INACTIVE, node);
        }
        if (reason.freeFormNote() && s.document().value(category, NOTE).isEmpty()) {
            out.missing(NOTE_MISSING, category, "cbc:TaxExemptionReason", "key", reason.key());
        }
    }
}
