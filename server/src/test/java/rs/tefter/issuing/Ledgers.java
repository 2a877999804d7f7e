package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Values;
import rs.tefter.platform.AccountingSettings.DuplicateCheck;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.registry.NewCompany;

/** A company with an organisation of its own, whose invoices the tests make. */
final class Ledgers {

    static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 20, 10, 0);
    private static final long EURO = 1978;

    final long company;
    final Ledger ledger;
    final Companies companies;
    private final IssuedInvoices invoices;

    Ledgers(DataSource database) {
        Time time = Time.movable(() -> Instant.parse("2026-11-20T09:00:00Z"));
        CompanyTransactions transactions = new CompanyTransactions(database, Duration.ofSeconds(5), _ -> { });
        companies = new Companies(database, time);
        company = companies.register(new NewCompany("100000005", "20000000", Optional.empty(), "Primer d.o.o. Beograd",
            new Company.Address("Bulevar kralja Aleksandra 73", "Beograd", "11000", "RS"), true, true)).orElseThrow();
        ledger = Ledger.in(database, transactions, companies, false, time);
        ledger.organisations().set(company, true, Optional.of("160000000011111135"));
        invoices = new IssuedInvoices(database, ledger, transactions, DuplicateCheck.OFF, time);
    }

    CodeLists lists() {
        return ledger.organisations().of(company).lists();
    }

    long add(String register, Values values) {
        return ledger.registers().add(company, Register.of(register), 0, Optional.empty(), values);
    }

    long template(String displayType) {
        return CodeLists.byCode(lists().reportTemplates(), displayType).orElseThrow().id();
    }

    long country(String code) {
        return CodeLists.byCode(lists().countries(), code).orElseThrow().id();
    }

    /** An invoice to that customer of the day, without rows. */
    Values header(long customer) {
        return new Values().put("InvoiceType", "R").put("Customer", customer).put("DateIssued", DAY).put("DateTransaction", DAY)
            .put("DateDue", DAY.plusDays(15)).put("Currency", lists().homeCurrencyId());
    }

    static Values inEuros(Values header) {
        return header.put("Currency", EURO).put("ExchangeRate", new BigDecimal("0.0085342291"));
    }

    Values row(String name, String price, String quantity, String rate) {
        return new Values().put("ItemName", name).put("Price", new BigDecimal(price)).put("Quantity", new BigDecimal(quantity))
            .put("UnitOfMeasurement", "kom").put("VatRate", CodeLists.byCode(lists().vatRates(), rate).orElseThrow().id());
    }

    IssuedInvoice draft(Values header, List<Values> payments, Values... rows) {
        List<Draft.Row> all = List.of(rows).stream().map(row -> new Draft.Row(Optional.empty(), row)).toList();
        long id = invoices.add(company, new Draft(header, Optional.of(all), payments, List.of()), List.of(), true);
        return invoices.find(company, id);
    }

    IssuedInvoice draft(Values header, Values... rows) {
        return draft(header, List.of(), rows);
    }

    /** The same as it is once it has been issued under that number. */
    static IssuedInvoice issued(IssuedInvoice draft, long number, String reference) {
        return new IssuedInvoice(draft.id(), true, draft.numberingId(), draft.year(), Optional.of(number), draft.revision(), Optional.of(reference),
            draft.header(), draft.rows(), draft.payments(), draft.sources(), draft.priced(), draft.invoiceValue(), draft.paidValue(), draft.files(),
            draft.version(), draft.modifiedAt());
    }
}
