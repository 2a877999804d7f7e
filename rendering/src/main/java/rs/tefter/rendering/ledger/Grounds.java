package rs.tefter.rendering.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.rendering.Words;
import rs.tefter.rendering.ledger.LedgerDocument.Accounting;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;

/** Why no VAT is charged, by the provision of the law, as the law wants it on the invoice (Закон о ПДВ чл. 42). */
final class Grounds {

    private final LedgerDocument document;
    private final Labels labels;

    private Grounds(LedgerDocument document, Labels labels) {
        this.document = document;
        this.labels = labels;
    }

    /** Each ground once, in the order of the kinds of VAT. */
    static Set<String> of(LedgerDocument document, Labels labels) {
        Grounds grounds = new Grounds(document, labels);
        Set<String> texts = new LinkedHashSet<>();
        if (!document.sellerPaysVat()) {
            texts.add(labels.sentence("ground.smallTaxpayer"));
        }
        document.taxes().forEach(tax -> texts.addAll(grounds.of(tax)));
        if (document.kind() == Kind.CREDIT_NOTE && document.sums().vat().signum() != 0) {
            texts.add(labels.sentence("ground.credit"));
        }
        return texts;
    }

    private List<String> of(Tax tax) {
        List<String> texts = new ArrayList<>();
        if (!tax.reasonCode().isEmpty()) {
            texts.add(reason(tax));
        }
        tax.accounting().forEach(accounting -> texts.add(accounting(accounting)));
        if (texts.isEmpty() && tax.percent().signum() == 0 && document.sellerPaysVat()) {
            texts.add(labels.sentence(switch (tax.category()) {
                case "AE" -> "ground.AE";
                case "O", "OE" -> "ground.O";
                default -> "ground.E";
            }));
        }
        return texts;
    }

    private String accounting(Accounting accounting) {
        return switch (accounting.type()) {
            case "GP", "PA" -> labels.sentence("ground." + accounting.type());
            default -> accounting.type() + " – " + accounting.name();
        };
    }

    /** The provision that the code names; the code alone when it is none of the list. */
    private String reason(Tax tax) {
        Optional<ExemptionReason> known = ExemptionReasons.all().stream().filter(reason -> reason.key().equals(tax.reasonCode())).findFirst();
        String text = sentence(labels.words(), tax, known);
        return labels.withEnglish() ? text + "\n" + sentence(Labels.english(), tax, known) : text;
    }

    private static String sentence(Words words, Tax tax, Optional<ExemptionReason> known) {
        return words.get(tax.category().equals("AE") ? "ground.by.AE" : "ground.by") + ": "
            + known.filter(reason -> reason.article().isPresent()).map(reason -> provision(words, reason) + " (" + tax.reasonCode() + ")")
                .orElse(tax.reasonCode()) + ".";
    }

    private static String provision(Words words, ExemptionReason reason) {
        return words.get("ground.law") + ", " + Stream.of(level(words, "article", reason.article()), level(words, "paragraph", reason.paragraph()),
            level(words, "point", reason.point()), level(words, "subpoint", reason.subpoint())).flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    }

    private static Optional<String> level(Words words, String level, Optional<String> number) {
        return number.map(words::fromCyrillic).map(text -> words.get("ground." + level) + " " + text);
    }
}
