package rs.tefter.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rs.tefter.drafting.Drafting;
import rs.tefter.drafting.KnownItem;
import rs.tefter.drafting.SalesDraft;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.platform.Time;
import rs.tefter.ubl.writing.OutgoingVat;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Decimals;
import rs.tefter.web.Visit;

/** How a form begins: with the day, the next number and the usual account, or with what an earlier invoice says. */
public final class FormStart {

    private static final int FIRST_ROWS = 2;
    private static final int ROWS_MORE = 3;
    private static final int USUAL_DAYS_TO_PAY = 15;
    private static final int ROW_ID_LETTERS = 8;

    private final Drafting drafting;
    private final SalesInvoices sales;
    private final Time time;
    private final Supplier<UUID> ids;

    /** @param ids names of forms and rows, each once */
    public FormStart(Drafting drafting, SalesInvoices sales, Time time, Supplier<UUID> ids) {
        this.drafting = drafting;
        this.sales = sales;
        this.time = time;
        this.ids = ids;
    }

    LocalDate today() {
        return time.today();
    }

    /** The query names an invoice to be credited, debited or written once more, or the kind of a new one. */
    InvoiceForm form(Visit visit) {
        String kind = visit.query("kind").filter(text -> List.of("380", "381", "383", "386").contains(text)).orElse("380");
        InvoiceForm form = usual(visit.companyId());
        return correction(visit, form, "creditNoteOf", "381").or(() -> correction(visit, form, "debitNoteOf", "383"))
            .or(() -> correction(visit, form, "copyOf", "380")).orElseGet(() -> moreRows(form.with("kind", kind), FIRST_ROWS));
    }

    private InvoiceForm usual(long companyId) {
        String today = time.today().toString();
        return InvoiceForm.empty().with("draft", ids.get().toString()).with("number", drafting.nextNumber(companyId).orElse(""))
            .with("issueDate", today).with("deliveryDate", today).with("dueDate", time.today().plusDays(USUAL_DAYS_TO_PAY).toString())
            .with("vatDate", "35").with("currency", "RSD").with("sendToCir", "yes").with("account", drafting.usualAccount(companyId).orElse(""));
    }

    private Optional<InvoiceForm> correction(Visit visit, InvoiceForm form, String parameter, String kind) {
        return visit.query(parameter).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).map(id -> sales.get(visit.companyId(), id))
            .map(invoice -> from(invoice, form.with("kind", kind), visit.language()));
    }

    private InvoiceForm from(SalesInvoice invoice, InvoiceForm form, Language language) {
        List<InvoiceForm.Row> rows = drafting.linesOf(invoice).stream().limit(InvoiceForm.MOST_ROWS).map(line -> row(line, language)).toList();
        InvoiceForm begun = form.with("buyer", Long.toString(invoice.buyer().companyId())).with("currency", invoice.summary().currency())
            .withRows(rows);
        return form.is("kind", "380") ? begun
            : begun.with("sourceNumber", invoice.summary().number()).with("sourceDate", invoice.summary().issueDate().toString());
    }

    InvoiceForm moreRows(InvoiceForm form) {
        return moreRows(form, ROWS_MORE);
    }

    private InvoiceForm moreRows(InvoiceForm form, int more) {
        Stream<InvoiceForm.Row> empty = Stream.generate(() -> InvoiceForm.Row.empty(rowId())).limit(more);
        return form.withRows(Stream.concat(form.rows().stream(), empty).limit(InvoiceForm.MOST_ROWS).toList());
    }

    /** The random end of an id, not its beginning, which is the time. */
    private String rowId() {
        String letters = ids.get().toString();
        return letters.substring(letters.length() - ROW_ID_LETTERS);
    }

    private InvoiceForm.Row row(SalesDraft.Line line, Language language) {
        return new InvoiceForm.Row(rowId(), line.name(), line.code().orElse(""), typed(line.quantity(), language),
            line.unitCode(), typed(line.price(), language), line.discountPercent().signum() == 0 ? "" : typed(line.discountPercent(), language),
            vat(line.vat()), line.vat().exemptionCode().orElse(""));
    }

    InvoiceForm.Row row(InvoiceForm.Row row, KnownItem item, Language language) {
        return new InvoiceForm.Row(row.row(), item.name(), item.code().orElse(row.code()), row.quantity().isEmpty() ? "1" : row.quantity(),
            item.unitCode().orElse(row.unit()), item.price().map(price -> typed(price, language)).orElse(row.price()), row.discount(),
            item.vat().map(FormStart::vat).orElse(row.vat()), item.vat().flatMap(OutgoingVat::exemptionCode).orElse(row.reason()));
    }

    private static String vat(OutgoingVat vat) {
        return vat.category() + "-" + vat.percent().stripTrailingZeros().toPlainString();
    }

    private static String typed(BigDecimal number, Language language) {
        return Decimals.typed(number, language == Language.EN);
    }
}
