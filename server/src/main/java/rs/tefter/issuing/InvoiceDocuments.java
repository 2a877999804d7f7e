package rs.tefter.issuing;

import java.util.Optional;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.rendering.ledger.LedgerDocument.Fiscal;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerPdf;

/** The PDFs of an invoice or a proforma; what is not issued is marked as a draft, and the same record always makes the same bytes. */
public final class InvoiceDocuments {

    private final Ledger ledger;
    private final Companies companies;

    public InvoiceDocuments(Ledger ledger, Companies companies) {
        this.ledger = ledger;
        this.companies = companies;
    }

    /**
     * The document as its report template shows it.
     *
     * @param receipt the fiscal receipt, where it was paid on the spot
     */
    public byte[] invoice(long companyId, IssuedInvoice invoice, Optional<Fiscal> receipt) {
        Printed printed = printed(companyId, invoice);
        return LedgerPdf.of(printed.document(kind(printed, invoice), receipt));
    }

    /** The same goods without anything about money, for those who carry and receive them. */
    public byte[] deliveryNote(long companyId, IssuedInvoice invoice) {
        return LedgerPdf.of(printed(companyId, invoice).document(Kind.DELIVERY_NOTE, Optional.empty()));
    }

    private Printed printed(long companyId, IssuedInvoice invoice) {
        Company company = companies.byId(companyId).orElseThrow(LedgerProblem::unknown);
        return new Printed(ledger, company, ledger.organisations().of(companyId), invoice);
    }

    private static Kind kind(Printed printed, IssuedInvoice invoice) {
        CodeLists.Numbering numbering = printed.numbering();
        return switch (printed.template().map(ReportTemplate::displayType).orElse("")) {
            case "PR", "PUPN" -> Kind.PROFORMA;
            case "DP" -> Kind.CREDIT_NOTE;
            default -> {
                if (invoice.priced().gross().signum() < 0) {
                    yield numbering.reverse() ? Kind.REVERSAL : Kind.CREDIT_NOTE;
                }
                yield invoice.header().flag("DebitNote") ? Kind.DEBIT_NOTE : numbering.advance() ? Kind.ADVANCE : Kind.INVOICE;
            }
        };
    }
}
