package rs.tefter.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import rs.tefter.platform.Time;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.TableDocument;
import rs.tefter.rendering.TableDocument.Column;
import rs.tefter.rendering.TableDocument.Fact;
import rs.tefter.rendering.TableDocument.Table;
import rs.tefter.validation.text.Language;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Document;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Related;
import rs.tefter.vat.Section;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatKind;
import rs.tefter.vat.VatRecord;

/** A VAT record of the second generation as a document to look at. */
final class VatRecordPage {

    private static final Properties WORDS = PageWords.load("vat-record.properties");

    private final Language language;
    private final PageWords words;

    VatRecordPage(Language language) {
        this.language = language;
        this.words = new PageWords(WORDS, language);
    }

    TableDocument of(VatRecord record) {
        boolean individual = record.form().kind() == VatKind.INDIVIDUAL;
        return new TableDocument(language, words.get(individual ? "individual" : "group"), record.entry().calculationNumber().orElse(""),
            facts(record), individual ? individualTables(record) : List.of(groupTable(record.entry().values())), List.of());
    }

    private List<Fact> facts(VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        return List.of(
            fact("status", words.get("status." + record.status().wire())),
            fact("period", (coded("period", entry.period()) + " " + record.year()).strip()),
            fact("direction", coded("direction", document.direction())),
            fact("type", coded("type", document.type())),
            fact("option", coded("option", document.internalOption().filter(option -> option.code() > 0))),
            fact("number", document.number().orElse("")),
            fact("internalNumber", document.internalNumber().orElse("")),
            fact("party", entry.relatedParty().orElse("")),
            fact("prepaymentDate", day(entry.values().time("prepaymentDate"))),
            fact("basisForPrepayment", entry.values().text("basisForPrepayment").orElse("")),
            fact("from", day(entry.values().time("relatedInvoiceIssueDateFrom"))),
            fact("to", day(entry.values().time("relatedInvoiceIssueDateTo"))),
            fact("recorded", Format.time(local(record.recordedAt()))),
            fact("changed", Format.time(local(record.statusChangedAt()))),
            fact("id", Long.toString(record.id())));
    }

    private Fact fact(String name, String value) {
        return new Fact(words.get("fact." + name), value);
    }

    private String coded(String list, Optional<? extends Coded> value) {
        return value.map(known -> words.get(list + "." + known.code())).orElse("");
    }

    /** A day was kept as the midnight under which it was written. */
    private static String day(Optional<Instant> time) {
        return time.map(instant -> Format.date(LocalDate.ofInstant(instant, ZoneOffset.UTC))).orElse("");
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(Time.BELGRADE).toLocalDateTime();
    }

    private List<Table> individualTables(VatRecord record) {
        Values values = record.entry().values();
        List<List<String>> rows = new ArrayList<>(Arrays.stream(Section.values()).filter(section -> values.has(section.base()))
            .map(section -> List.of(words.get(section.base()), values.text(section.description()).orElse(""),
                amount(values.amount(section.base())), amount(values.amount(section.vat())))).toList());
        rows.add(List.of(words.get("total"), "", "", amount(Optional.of(values.totalVat()))));
        Table amounts = new Table("", List.of(Column.text(words.get("column.what"), 4), Column.text(words.get("column.description"), 5),
            Column.number(words.get("column.base"), 3), Column.number(words.get("column.vat"), 3)), rows);
        return record.entry().related().isEmpty() ? List.of(amounts) : List.of(amounts, related(record.entry().related()));
    }

    private Table related(List<Related> related) {
        return new Table(words.get("related"), List.of(Column.text(words.get("related.number"), 3), Column.text(words.get("related.record"), 2)),
            related.stream().map(each -> List.of(each.documentNumber().or(each::internalInvoiceNumber).orElse(""),
                each.recordId().map(id -> Long.toString(id)).orElseGet(() -> words.get("related.outside")))).toList());
    }

    private Table groupTable(Values values) {
        return new Table("", List.of(Column.text(words.get("column.what"), 5), Column.number(words.get("column.amount"), 2)),
            values.amounts().entrySet().stream().map(each -> List.of(label(each.getKey()), Format.amount(each.getValue()))).toList());
    }

    /** An amount within a turnover bears the turnover's name before its own. */
    private String label(String name) {
        int point = name.indexOf('.');
        return point < 0 ? words.get(name) : words.get(name.substring(0, point)) + ": " + words.get(name.substring(point + 1));
    }

    private static String amount(Optional<BigDecimal> amount) {
        return amount.map(Format::amount).orElse("");
    }
}
