package rs.tefter.issuing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rs.tefter.ledger.Values;
import rs.tefter.ubl.writing.OutgoingInvoice;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;

/** What documents an invoice refers to, each at its place in the electronic invoice. */
final class References {

    private record Source(String type, String number, Optional<LocalDate> day) {}

    private References() {}

    static OutgoingInvoice.References of(IssuedInvoice invoice) {
        List<Source> sources = new ArrayList<>();
        Values header = invoice.header();
        header.text("DocumentReference").filter(text -> !text.isBlank()).ifPresent(number -> sources.add(
            new Source(header.text("OriginalDocumentType").orElse("ON"), number,
                header.date("OriginalDocumentDate").map(LocalDateTime::toLocalDate))));
        header.text("DebitNoteBasis").filter(text -> !text.isBlank()).ifPresent(number -> sources.add(
            new Source("IV", number, header.date("DebitNoteBasisDate").map(LocalDateTime::toLocalDate))));
        invoice.sources().forEach(part -> part.values().text("SourceDocumentNumber").filter(text -> !text.isBlank()).ifPresent(number -> sources.add(
            new Source(part.values().textOrEmpty("SourceDocumentType"), number,
                part.values().date("SourceDocumentDate").map(LocalDateTime::toLocalDate)))));
        Map<String, String> first = new TreeMap<>();
        sources.forEach(source -> first.putIfAbsent(source.type, source.number));
        List<Referenced> preceding = sources.stream().filter(source -> source.type.equals("IV") || source.type.equals("CD"))
            .map(source -> new Referenced(source.number, source.day)).toList();
        return new OutgoingInvoice.References(number(first, "ON"), number(first, "VN"), preceding, number(first, "AAK"), number(first, "ALO"),
            number(first, "GC"), number(first, "CT"), number(first, "ATS"), number(first, "AEP"));
    }

    private static Optional<String> number(Map<String, String> first, String type) {
        return Optional.ofNullable(first.get(type));
    }
}
