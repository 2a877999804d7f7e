package rs.tefter.issuing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.ledger.Attachment;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Values;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Time;
import rs.tefter.rendering.ledger.LedgerDocument;
import rs.tefter.retail.receipts.Receipt;

/** Issues drafts and takes the issue back: numbers without gaps, and the files that an issued invoice consists of. */
public final class Issuance {

    private static final Logger LOG = LoggerFactory.getLogger(Issuance.class);
    private static final int MOST_ROWS = 1000;
    private static final String PDF = "application/pdf";

    private final IssuedInvoices invoices;
    private final InvoiceStore store;
    private final Ledger ledger;
    private final EInvoices eInvoices;
    private final InvoiceDocuments documents;
    private final Dispatch dispatch;
    private final Fiscalisation fiscalisation;
    private final CompanyTransactions transactions;
    private final Time time;

    Issuance(IssuedInvoices invoices, Ledger ledger, EInvoices eInvoices, InvoiceDocuments documents, Dispatch dispatch,
            Fiscalisation fiscalisation, CompanyTransactions transactions, Time time) {
        this.invoices = invoices;
        this.store = invoices.store();
        this.ledger = ledger;
        this.eInvoices = eInvoices;
        this.documents = documents;
        this.dispatch = dispatch;
        this.fiscalisation = fiscalisation;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Makes an issued invoice of a draft. Whatever is wrong leaves the draft as it is and uses up no number.
     *
     * @param action under whose name it is refused
     * @param version that the draft must still have, if it matters
     */
    public IssuedInvoice issue(long companyId, long id, Action action, Optional<Long> version) {
        return transactions.run(companyId, () -> {
            IssuedInvoice before = invoices.find(companyId, id);
            IssuedInvoices.requireVersion(before, version);
            if (before.issued()) {
                throw InvoiceProblem.impossible(action, before, "Status").refusal();
            }
            CodeLists lists = ledger.organisations().of(companyId).lists();
            Optional<Receipt> receipt = fiscalisation.signed(companyId, before);
            IssuedInvoice draft = receipt.isPresent() ? before.at(ledger.registers().nextVersion(companyId), time.instant())
                : checked(companyId, lists, before);
            IssuedInvoice issued = filed(companyId, lists, numbered(companyId, lists, draft), receipt);
            store.change(companyId, issued, invoices.customerName(companyId, issued));
            return issued;
        });
    }

    /** What a receipt was signed for was checked before that. */
    private IssuedInvoice checked(long companyId, CodeLists lists, IssuedInvoice before) {
        requireRows(before);
        IssuedInvoice draft = invoices.drafting().again(companyId, before);
        LedgerProblem.refuse(Cash.lacking(lists, draft));
        if (Cash.isFiscal(lists, draft)) {
            throw InvoiceProblem.notFiscalised("The receipt of the invoice is not signed yet.").refusal();
        }
        return draft;
    }

    static void requireRows(IssuedInvoice draft) {
        int rows = draft.rows().size();
        if (rows == 0) {
            throw LedgerProblem.required("IssuedInvoiceRows").refusal();
        }
        if (rows > MOST_ROWS) {
            throw LedgerProblem.notAllowed("IssuedInvoiceRows", Integer.toString(rows)).refusal();
        }
    }

    private IssuedInvoice numbered(long companyId, CodeLists lists, IssuedInvoice draft) {
        Numbering numbering = IssuedInvoices.numbering(lists, draft);
        long number = draft.number().orElseGet(() -> store.nextNumber(companyId, draft.numberingId(), draft.year()));
        return draft.numbered(number, Numbers.paymentReference(numbering, draft.year(), number));
    }

    private IssuedInvoice filed(long companyId, CodeLists lists, IssuedInvoice invoice, Optional<Receipt> receipt) {
        String number = IssuedInvoices.numberText(lists, invoice).orElseThrow();
        Optional<byte[]> eInvoice = eInvoices.isWanted(companyId, invoice)
            ? Optional.of(receipt.isPresent() ? eInvoices.write(companyId, invoice) : eInvoices.make(companyId, invoice)) : Optional.empty();
        long document = invoice.files().document().orElseGet(() -> invoices.newDocument(companyId, invoice, number));
        IssuedInvoice printed = invoice.issued(invoice.files());
        byte[] pdf = documents.invoice(companyId, printed, receipt.map(Issuance::printed));
        long file = produced(companyId, document, Numbers.fileName(number, ".pdf"), PDF, pdf);
        Optional<Long> eFile = eInvoice.map(xml -> produced(companyId, document, Numbers.fileName(number, ".xml"), "application/xml", xml));
        if (invoice.isInvoice()) {
            produced(companyId, document, Numbers.fileName(number, "-otpremnica.pdf"), PDF, documents.deliveryNote(companyId, printed));
        }
        receipt.ifPresent(signed -> journal(companyId, document, signed, invoice, number));
        return invoice.issued(new IssuedInvoice.Files(Optional.of(document), Optional.of(file), eFile));
    }

    private static LedgerDocument.Fiscal printed(Receipt receipt) {
        InvoiceResult result = receipt.result();
        return new LedgerDocument.Fiscal(result.invoiceNumber(), result.sdcDateTime().atZoneSameInstant(Time.BELGRADE).toLocalDateTime(),
            result.invoiceCounter(), result.verificationUrl());
    }

    private void journal(long companyId, long document, Receipt receipt, IssuedInvoice invoice, String number) {
        String pfrNumber = receipt.result().invoiceNumber();
        ledger.attachments().add(companyId, document, new Attachment.Content(Optional.of("PFR " + pfrNumber), pfrNumber + ".txt", "text/plain",
            receipt.result().journal().orElse("").getBytes(StandardCharsets.UTF_8)), true);
        fiscalisation.bind(companyId, invoice, receipt, number);
    }

    private long produced(long companyId, long document, String name, String type, byte[] content) {
        return ledger.attachments().add(companyId, document, new Attachment.Content(Optional.empty(), name, type, content), true);
    }

    /** The PDF that was made when the invoice was issued; of a draft one that nobody keeps, with the id 0. */
    public Attachment pdf(long companyId, long id, Optional<Long> version) {
        IssuedInvoice invoice = invoices.find(companyId, id);
        IssuedInvoices.requireVersion(invoice, version);
        if (invoice.issued()) {
            return ledger.attachments().find(companyId, invoice.files().document().orElseThrow(), invoice.files().invoice().orElseThrow());
        }
        return new Attachment(0, 0, Optional.empty(), "nacrt-" + id + ".pdf", PDF, documents.invoice(companyId, invoice, Optional.empty()), true,
            time.instant(), 0, time.instant());
    }

    /** Issues what a server that has stopped had a receipt signed for. */
    public void settle() {
        for (IssuedReceipts.Entry entry : fiscalisation.signedAndForgotten()) {
            try {
                issue(entry.companyId(), entry.invoiceId(), Action.ISSUE, Optional.empty());
            } catch (Refusal refusal) {
                LOG.warn("Invoice {} of company {} has a receipt and is not issued: {}", entry.invoiceId(), entry.companyId(), refusal.getMessage());
            }
        }
    }

    /**
     * Makes a draft of an issued invoice again. Its number stays bound to it; where the exchange had the invoice, the next issue adds to the number's
     * text, because the exchange takes no number twice.
     *
     * @param reason kept as the reason of the reversal, unless it is empty
     */
    public void cancel(long companyId, long id, Optional<Long> version, Optional<String> reason) {
        transactions.run(companyId, () -> {
            IssuedInvoice issued = invoices.find(companyId, id);
            IssuedInvoices.requireVersion(issued, version);
            if (!issued.issued()) {
                throw InvoiceProblem.impossible(Action.CANCEL_ISSUE, issued, "Status").refusal();
            }
            if (Cash.isPaidOnTheSpot(ledger.organisations().of(companyId).lists(), issued)) {
                throw InvoiceProblem.cashIsFinal().refusal();
            }
            if (dispatch.isLive(companyId, issued)) {
                throw InvoiceProblem.impossible(Action.CANCEL_ISSUE, issued, "EInvoiceAttachment").refusal();
            }
            Values header = issued.header().copy();
            reason.filter(text -> !text.isBlank()).ifPresent(text -> header.put("ReverseReason", text));
            int revision = issued.revision() + (dispatch.wasTaken(companyId, issued) ? 1 : 0);
            IssuedInvoice draft = issued.withdrawn(revision, header, ledger.registers().nextVersion(companyId), time.instant());
            store.change(companyId, draft, invoices.customerName(companyId, draft));
            return id;
        });
    }
}
