package rs.tefter.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.rendering.TableDocument.Fact;
import rs.tefter.validation.text.Language;

/** A recipient's notice that input VAT was corrected: who tells whom, by how much, and because of which document. */
public record RecipientsNotice(Language language, String number, LocalDateTime sentAt, Party sender, Party recipient, BigDecimal vatAmount,
                               Subject subject, String note) {

    /** One of the two parties. */
    public record Party(String name, String pib, String address) {

        private String text(Words words) {
            return name + ", " + words.get("pib") + " " + pib + ", " + address;
        }
    }

    /**
     * The document that the notice is about.
     *
     * @param origin    as on the wire, as {@code DocumentIssuedViaSef}
     * @param reference as on the wire, as {@code StornoInvoice}
     */
    public record Subject(String origin, String reference, String number, LocalDate issued,
                          Optional<LocalDate> periodStart, Optional<LocalDate> periodEnd, Optional<LocalDate> annulled) {}

    public TableDocument table() {
        Words words = Words.in(language);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.get("notice.at"), Format.time(sentAt)));
        facts.add(new Fact(words.get("notice.sender"), sender.text(words)));
        facts.add(new Fact(words.get("notice.recipient"), recipient.text(words)));
        facts.add(new Fact(words.get("notice.vat"), Format.amount(vatAmount)));
        facts.add(new Fact(words.get("notice.reason"), words.code("notice", subject.reference)));
        facts.add(new Fact(words.get("notice.origin"), words.code("notice", subject.origin)));
        facts.add(new Fact(words.get("notice.document"), subject.number));
        facts.add(new Fact(words.get("notice.issued"), Format.date(subject.issued)));
        facts.add(new Fact(words.get("notice.from"), date(subject.periodStart)));
        facts.add(new Fact(words.get("notice.to"), date(subject.periodEnd)));
        facts.add(new Fact(words.get("notice.annulled"), date(subject.annulled)));
        return new TableDocument(language, words.get("notice"), number, facts, List.of(), note.isEmpty() ? List.of() : List.of(note));
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(Format::date).orElse("");
    }
}
