package rs.tefter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import rs.tefter.platform.Time;

/** {@code ./bench ledger}: how long lists, filters, reading, drafting and issuing take among 100,000 issued invoices of one organisation. */
final class LedgerBench {

    private static final int MANY = 100_000;
    private static final int FEW = 2_000;
    private static final int CUSTOMERS = 200;

    /** Copies of one issued invoice with other numbers, customers, days and payments, spread over a year. */
    private static final String COPIES = """
        insert into issued_invoice (company_id, id, invoice_type, status, numbering_id, year, number, revision, payment_reference, customer_id,
          customer_name, currency_id, analytic_id, document_reference, date_issued, date_transaction, date_due, net, vat, gross, invoice_value,
          paid_value, header, rows, payments, sources, version, modified_at)
        select company_id, id + i, invoice_type, status, numbering_id, year, number + i, revision, payment_reference, customer_id - i % ?,
          customer_name || ' ' || i % ?, currency_id, analytic_id, 'N-' || i, day, day, day + interval '15 days', net, vat, gross, invoice_value,
          case when i % 3 = 0 then invoice_value else 0 end,
          header || jsonb_build_object('Customer', customer_id - i % ?, 'DocumentReference', 'N-' || i,
            'DateIssued', to_char(day, 'YYYY-MM-DD"T"HH24:MI'), 'DateTransaction', to_char(day, 'YYYY-MM-DD"T"HH24:MI'),
            'DateDue', to_char(day + interval '15 days', 'YYYY-MM-DD"T"HH24:MI'),
            'RecurringInvoice', case when i % 1000 = 0 then 'D' else 'N' end),
          rows, payments, sources, version + i, modified_at
        from issued_invoice, generate_series(1, ?) i, lateral (select date_issued - (i % 365) * interval '1 day' as day) d
        where id = ?""";

    private final Options options;
    private final PrintStream remarks;
    private final Report report = new Report();
    private final Timing timing;
    private final SplittableRandom random = new SplittableRandom(1);

    LedgerBench(Options options, PrintStream remarks) {
        this.options = options;
        this.remarks = remarks;
        this.timing = new Timing(options.seconds(), remarks, report);
    }

    Report run() throws IOException, SQLException {
        int count = options.quick() ? FEW : MANY;
        try (RunningServer server = RunningServer.start(); Accountant accountant = new Accountant(server)) {
            remarks.println("filling the ledger");
            LocalDate today = Time.real().today();
            String draft = draft(accountant, today);
            long first = accountant.add("/issuedinvoices", "IssuedInvoiceId", draft);
            accountant.act("/issuedinvoices/" + first + "/actions/issue");
            copy(server, first, count - 1);
            report.heading("%,d issued invoices in one organisation; milliseconds, p99 aimed at: under 200".formatted(count));
            lists(accountant, today, count);
            read(accountant, first, count);
            write(accountant, draft);
        }
        return report;
    }

    private static String draft(Accountant accountant, LocalDate today) throws IOException {
        long customer = 0;
        for (int i = 1; i <= CUSTOMERS; i++) {
            customer = accountant.add("/customers", "CustomerId", """
                {"Name":"Kupac %1$d doo","SubjectToVAT":"D","Address":"Ulica %1$d","City":"Niš","PostalCode":"18000"}""".formatted(i));
        }
        long item = accountant.add("/items", "ItemId", "{\"Name\":\"Usluga\",\"Code\":\"U\",\"ItemType\":\"S\",\"VatRate\":{\"ID\":4}}");
        String row = "{\"Item\":{\"ID\":" + item + "},\"Quantity\":2,\"Price\":100}";
        return """
            {"InvoiceType":"R","Customer":{"ID":%d},"DateIssued":"%2$s","DateTransaction":"%2$s","DateDue":"%2$s","Currency":{"ID":2},
             "IssuedInvoiceRows":[%3$s]}""".formatted(customer, today, String.join(",", row, row, row, row, row));
    }

    private static void copy(RunningServer server, long first, int copies) throws IOException, SQLException {
        try (Connection connection = server.connect(); PreparedStatement statement = connection.prepareStatement(COPIES)) {
            for (int i = 1; i <= 3; i++) {
                statement.setInt(i, CUSTOMERS);
            }
            statement.setInt(4, copies);
            statement.setLong(5, first);
            statement.executeUpdate();
            try (Statement after = connection.createStatement()) {
                after.execute("update issued_number set last_number = last_number + " + copies);
                after.execute("update ledger_id set last_id = last_id + " + copies + " where register = 'issuedinvoices'");
                after.execute("update ledger set last_version = last_version + " + copies);
                after.execute("vacuum analyze issued_invoice, ledger_record");
                after.execute("checkpoint");
            }
        }
    }

    private void lists(Accountant accountant, LocalDate today, int count) throws IOException {
        record Listed(String key, String label, String query) {}
        List<Listed> lists = List.of(
            new Listed("first", "the first page", ""),
            new Listed("last", "the last page", "CurrentPage=" + count / 100),
            new Listed("largest", "the first page of 1,000", "PageSize=1000"),
            new Listed("type", "by type and status", "InvoiceType=R&Status=I"),
            new Listed("customer", "by customer", "CustomerID=7"),
            new Listed("name", "by a part of the customer's name", "CustomerName=kupac 200 doo 1"),
            new Listed("currency", "by currency", "CurrencyId=2"),
            new Listed("analytics", "by analytics", "AnalyticsID=1"),
            new Listed("number", "by number and year", "InvoiceNumber=500&Year=" + today.getYear()),
            new Listed("issued", "by a month of issue", month("DateIssued", today)),
            new Listed("due", "by a month of falling due", month("DateDue", today)),
            new Listed("supplied", "by a month of supply", month("DateTransaction", today)),
            new Listed("paid", "by status of payment", "PaymentStatus=Placan"),
            new Listed("reference", "by reference", "DocumentReference=N-700"),
            new Listed("recurring", "those that recur", "recurring=D"),
            new Listed("sorted", "the last page by value and the other way round", "SortField=InvoiceValue&Order=D&CurrentPage=" + count / 100),
            new Listed("byName", "the first page by the customer's name", "SortField=Customer"));
        for (Listed list : lists) {
            timing.measure(list.key, list.label, () -> accountant.read("/issuedinvoices?" + list.query.replace(" ", "%20")));
        }
        timing.measure("changed", "what has changed", () -> accountant.read("/issuedinvoices/synccandidates?RecordDtModifiedFrom=" + today));
        timing.measure("search", "searching for a customer", () -> accountant.read("/customers?SearchString=kupac%2017"));
    }

    private static String month(String member, LocalDate today) {
        return member + "From=" + today.minusDays(30) + "&" + member + "To=" + today;
    }

    private void read(Accountant accountant, long first, int count) throws IOException {
        timing.measure("one", "one invoice", () -> accountant.read("/issuedinvoices/" + (first + random.nextInt(count))));
    }

    private void write(Accountant accountant, String draft) throws IOException {
        long[] added = new long[1];
        Timing.Step drafting = () -> added[0] = accountant.add("/issuedinvoices", "IssuedInvoiceId", draft);
        timing.measure("draft", "adding a draft, and its id from the list", drafting);
        timing.measure("issue", "issuing it", drafting, () -> accountant.act("/issuedinvoices/" + added[0] + "/actions/issue"));
    }
}
