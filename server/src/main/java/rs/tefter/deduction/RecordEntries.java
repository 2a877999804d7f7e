package rs.tefter.deduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.platform.Time;
import rs.tefter.vat.Document;
import rs.tefter.vat.RelatedInternalInvoiceOption;
import rs.tefter.vat.Section;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;
import rs.tefter.vat.VatRecords;

/**
 * What records of internal accounts add to the record of input VAT: their position follows from what the account is for. Records of the
 * interface's first generation are about periods before the records of input VAT began.
 */
final class RecordEntries {

    private final VatRecords records;

    RecordEntries(VatRecords records) {
        this.records = records;
    }

    /** The records of the period, and of the months in a quarter, that were made by the given day. */
    List<Entry> of(long companyId, TaxPeriod period, LocalDate madeBy) {
        Instant before = Time.startOf(madeBy.plusDays(1));
        return records.recordedInbound(companyId, period.year(), within(period)).stream()
            .filter(record -> !record.form().isFirstGeneration() && record.statusChangedAt().isBefore(before))
            .flatMap(RecordEntries::entries)
            .toList();
    }

    private static List<VatPeriod> within(TaxPeriod period) {
        return Arrays.stream(VatPeriod.values())
            .filter(part -> part == period.period() || period.isQuarter() && !part.firstDay(period.year()).isBefore(period.firstDay())
                && !part.lastDay(period.year()).isAfter(period.lastDay()))
            .toList();
    }

    private static Stream<Entry> entries(VatRecord record) {
        Map<Position, Map<Rate, Entry.Amount>> amounts = new EnumMap<>(Position.class);
        Values values = record.entry().values();
        for (Section section : Section.values()) {
            Optional<Position> position = position(record.entry().document(), section);
            if (position.isPresent() && (values.has(section.base()) || values.has(section.vat()))) {
                amounts.computeIfAbsent(position.get(), _ -> new EnumMap<>(Rate.class)).merge(rate(section),
                    new Entry.Amount(amount(values, section.base()), amount(values, section.vat())), Entry.Amount::plus);
            }
        }
        return kind(record.entry().document()).stream().flatMap(kind -> amounts.entrySet().stream()
            .map(at -> new Entry(at.getKey(), kind, Optional.of(record.id()), number(record), record.entry().relatedParty().orElse(""),
                record.status().wire(), Time.dayOf(record.statusChangedAt()), at.getValue())));
    }

    private static Optional<Entry.Kind> kind(Document document) {
        return document.type().flatMap(type -> switch (type) {
            case INTERNAL_ACCOUNT_OF_FOREIGNER -> Optional.of(Entry.Kind.FOREIGNER);
            case OTHER_INTERNAL_STATEMENT -> Optional.of(Entry.Kind.VAT_PAYER);
            case INVOICE, CREDIT_NOTE, DEBIT_NOTE, PREPAYMENT_INVOICE -> Optional.empty();
        });
    }

    private static Optional<Position> position(Document document, Section section) {
        return switch (document.option()) {
            case NONE -> Optional.empty();
            case TURNOVER -> Optional.of(section.isRealEstate() ? Position.OWN_TRANSFER : Position.OWN_SUPPLY);
            case PREPAYMENT -> Optional.of(Position.OWN_PREPAYMENT);
            case INCREASE -> Optional.of(Position.OWN_INCREASE);
            case REDUCTION -> Optional.of(document.internalInvoices() == RelatedInternalInvoiceOption.FOR_PREPAYMENT
                ? Position.OWN_PREPAYMENT_DECREASE : Position.OWN_DECREASE);
        };
    }

    private static Rate rate(Section section) {
        return Rate.of(new BigDecimal(section.rate())).orElseThrow();
    }

    private static BigDecimal amount(Values values, String name) {
        return values.amount(name).orElse(BigDecimal.ZERO);
    }

    private static String number(VatRecord record) {
        Document document = record.entry().document();
        return document.internalNumber().or(document::number).or(record.entry()::calculationNumber).orElse("");
    }
}
