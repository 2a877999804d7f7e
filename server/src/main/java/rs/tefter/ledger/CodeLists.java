package rs.tefter.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The code lists of one organisation. Ids are data: an organisation that comes from elsewhere keeps the ids that its software knows.
 *
 * @param homeCurrencyId id of the dinar
 * @param homeCountryId id of Serbia
 */
public record CodeLists(long homeCurrencyId, long homeCountryId, List<Currency> currencies, List<Country> countries, List<VatRate> vatRates,
        List<ReportTemplate> reportTemplates, List<Numbering> numberings, List<PaymentMethod> paymentMethods,
        List<VatAccountingType> vatAccountingTypes, List<PurposeCode> purposeCodes) {

    /** A row of a code list. */
    public interface Row {

        /** The id, or 0 where rows of the list have none. */
        long id();

        /** What the row is found by beside its id. */
        String code();

        String name();
    }

    /** ISO 4217. */
    public record Currency(long id, String code, String name) implements Row {}

    /** ISO 3166-1. */
    public record Country(long id, String code, String name, Optional<Long> currencyId) implements Row {}

    /**
     * A rate of VAT over the years.
     *
     * @param ublCategory BT-151; empty where a row of the rate cannot stand on an e-invoice
     * @param label letter of the rate on fiscal receipts
     */
    public record VatRate(long id, String code, List<Period> periods, Optional<String> ublCategory, Optional<String> label) implements Row {

        @Override
        public String name() {
            return code;
        }

        /** What the rate is on a day; before its first day it is what it was then. */
        public Period on(LocalDate day) {
            return periods.stream().filter(period -> !period.from.isAfter(day) && period.to.map(to -> !to.isBefore(day)).orElse(true))
                .findFirst().orElse(periods.getFirst());
        }
    }

    /** The percent of a rate for some time, both days included. */
    public record Period(BigDecimal percent, long percentageId, LocalDate from, Optional<LocalDate> to) {}

    /** How a document looks: IR, DP, UP for invoices, PR and PUPN for proformas, DO for delivery notes. */
    public record ReportTemplate(long id, String name, String displayType, boolean isDefault) implements Row {

        @Override
        public String code() {
            return displayType;
        }
    }

    /**
     * A row of numbers of its own in every year.
     *
     * @param document IR for invoices, PD for proformas
     * @param reverse whether reversals get their numbers here
     * @param advance whether its invoices are prepayments
     * @param device the cash-register client that signs what is issued here
     */
    public record Numbering(long id, String document, String code, String name, boolean isDefault, boolean reverse, boolean advance,
            Optional<String> device) implements Row {}

    /** A way to pay; types are T transfer, G cash, B till, K card, D other. */
    public record PaymentMethod(long id, String code, String name, String type, boolean isDefault) implements Row {}

    /** A special way of accounting for VAT. */
    public record VatAccountingType(String code, String name) implements Row {

        @Override
        public long id() {
            return 0;
        }
    }

    /** What a payment is for, by the code of the central bank. */
    public record PurposeCode(long id, String code, String name) implements Row {}

    public static <R extends Row> Optional<R> byId(List<R> list, long id) {
        return list.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The row with that code, in any case of letters. */
    public static <R extends Row> Optional<R> byCode(List<R> list, String code) {
        return list.stream().filter(row -> row.code().equalsIgnoreCase(code)).findFirst();
    }

    public Currency homeCurrency() {
        return byId(currencies, homeCurrencyId).orElseThrow();
    }

    public Country homeCountry() {
        return byId(countries, homeCountryId).orElseThrow();
    }

    /** The list that members of records refer to by this name. */
    public Optional<List<? extends Row>> named(String name) {
        return switch (name) {
            case "currencies" -> Optional.of(currencies);
            case "countries" -> Optional.of(countries);
            case "vatrates" -> Optional.of(vatRates);
            case "document-numbering" -> Optional.of(numberings);
            case "report-templates" -> Optional.of(reportTemplates);
            case "purpose-codes" -> Optional.of(purposeCodes);
            case "paymentmethods" -> Optional.of(paymentMethods);
            default -> Optional.empty();
        };
    }
}
