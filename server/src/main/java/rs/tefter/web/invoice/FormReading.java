package rs.tefter.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.drafting.SalesDraft;
import rs.tefter.ubl.writing.DocumentKind;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;
import rs.tefter.ubl.writing.OutgoingVat;
import rs.tefter.web.Decimals;

/**
 * Reads a form: what of it is an invoice, and the fields that cannot be read, each with the key of what is wrong. That a field is still empty
 * is wrong only once it is to be checked or sent, not while the form is being filled in.
 */
final class FormReading {

    static final String NOT_A_NUMBER = "invoice.wrong.number";
    static final String NOT_A_DATE = "invoice.wrong.date";
    static final String NEEDED = "invoice.wrong.needed";
    private static final String DINAR = "RSD";
    private static final Set<String> FINISHING = Set.of("check", "send");
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final InvoiceForm form;
    private final boolean english;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<InvoiceForm.Row> rows;
    private final List<SalesDraft.Line> lines = new ArrayList<>();
    private boolean unfinished;

    FormReading(InvoiceForm form, boolean english) {
        this.form = form;
        this.english = english;
        this.rows = form.rows().stream().filter(row -> !row.isEmpty()).toList();
        rows.forEach(row -> lines.add(line(row)));
        if (rows.isEmpty() && !form.rows().isEmpty()) {
            missing("item-" + form.rows().getFirst().row());
        }
    }

    /** Fields by the ids they have on the page. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Whether something is still empty that an invoice needs. */
    boolean unfinished() {
        return unfinished;
    }

    private void missing(String field) {
        unfinished = true;
        if (form.filled("act").filter(FINISHING::contains).isPresent()) {
            wrong.putIfAbsent(field, NEEDED);
        }
    }

    /** The rows that are lines of the invoice, in their order. */
    List<InvoiceForm.Row> rows() {
        return rows;
    }

    /** A line a row; what cannot be read counts as nothing. */
    List<SalesDraft.Line> lines() {
        return lines;
    }

    String currency() {
        return form.filled("currency").orElse(DINAR);
    }

    DocumentKind kind() {
        return Stream.of(DocumentKind.values()).filter(kind -> kind.typeCode().equals(form.get("kind"))).findFirst().orElse(DocumentKind.INVOICE);
    }

    Optional<Long> buyerId() {
        return form.filled("buyer").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    SalesDraft draft(List<Attachment> attachments) {
        boolean foreign = !currency().equals(DINAR);
        Optional<BigDecimal> rate = foreign ? Optional.of(needed("rate")) : Optional.empty();
        DocumentKind kind = kind();
        boolean corrects = kind == DocumentKind.CREDIT_NOTE || kind == DocumentKind.DEBIT_NOTE;
        Optional<Referenced> source = corrects ? form.filled("sourceNumber").map(number -> new Referenced(number, date("sourceDate")))
            : Optional.empty();
        SalesDraft.Period period = corrects ? new SalesDraft.Period(date("periodFrom"), date("periodTo"))
            : new SalesDraft.Period(Optional.empty(), Optional.empty());
        SalesDraft.References references = new SalesDraft.References(form.filled("order"), form.filled("contract"), form.filled("lot"),
            form.filled("tender"));
        SalesDraft.Payment payment = new SalesDraft.Payment(form.filled("account").map(account -> account.replaceAll("[-\\s]", "")),
            form.filled("reference"));
        return new SalesDraft(kind, form.get("number"), date("issueDate").orElseGet(() -> missingDate("issueDate")), date("dueDate"),
            date("deliveryDate"), form.filled("vatDate").orElse("35"), currency(), rate, form.filled("note"), period, references, source,
            advances(kind), payment, lines, attachments);
    }

    private List<Long> advances(DocumentKind kind) {
        boolean settles = kind == DocumentKind.INVOICE || kind == DocumentKind.DEBIT_NOTE;
        return settles ? form.all("advance").stream().filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).toList() : List.of();
    }

    private SalesDraft.Line line(InvoiceForm.Row row) {
        if (row.item().isEmpty()) {
            missing("item-" + row.row());
        }
        String[] vat = row.vat().split("-", 2);
        BigDecimal percent = vat.length == 2 ? Decimals.read(vat[1], true).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        boolean charged = vat[0].equals("S");
        return new SalesDraft.Line(row.item(), Optional.of(row.code()).filter(code -> !code.isEmpty()),
            number("quantity-" + row.row(), row.quantity()), row.unit().isEmpty() ? "H87" : row.unit(), number("price-" + row.row(), row.price()),
            row.discount().isEmpty() ? BigDecimal.ZERO : number("discount-" + row.row(), row.discount()),
            new OutgoingVat(vat[0], percent, Optional.of(row.reason()).filter(reason -> !charged && !reason.isEmpty())));
    }

    private BigDecimal needed(String field) {
        return number(field, form.get(field));
    }

    private BigDecimal number(String field, String typed) {
        return Decimals.read(typed, english).orElseGet(() -> {
            if (typed.isEmpty()) {
                missing(field);
            } else {
                wrong.put(field, NOT_A_NUMBER);
            }
            return BigDecimal.ZERO;
        });
    }

    private Optional<LocalDate> date(String field) {
        try {
            return form.filled(field).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            wrong.put(field, NOT_A_DATE);
            return Optional.empty();
        }
    }

    private LocalDate missingDate(String field) {
        missing(field);
        return NO_DAY;
    }
}
