package rs.tefter.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.exchange.Gate;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.writing.InvoiceWriter;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SendToCir;

/** Makes the electronic invoices of those that get one, and lets the exchange judge them before they are kept. */
final class EInvoices {

    private static final String NONE = "SeNePripravlja";
    /** Who sends a record of VAT for many invoices, or for one, sends no invoice. */
    private static final Set<String> RECORDED_INSTEAD = Set.of("Zbirno", "Posamicno");

    private final Ledger ledger;
    private final Companies companies;
    private final Gate gate;

    EInvoices(Ledger ledger, Companies companies, Gate gate) {
        this.ledger = ledger;
        this.companies = companies;
        this.gate = gate;
    }

    /** Whether it is an invoice to a customer at home who gets electronic ones, or this one is to be one. */
    boolean isWanted(long companyId, IssuedInvoice invoice) {
        Values customer = customer(companyId, invoice);
        CodeLists lists = ledger.organisations().of(companyId).lists();
        boolean home = customer.id("Country").map(country -> country == lists.homeCountryId()).orElse(true);
        String asked = invoice.header().textOrEmpty("ForwardToSEF");
        boolean marked = !customer.text("EInvoiceIssuing").orElse(NONE).equals(NONE);
        return invoice.isInvoice() && home && !RECORDED_INSTEAD.contains(asked) && (asked.equals("Eracun") || marked);
    }

    /** The document of a numbered invoice, which the exchange would take; refuses with everything that is wrong with it. */
    byte[] make(long companyId, IssuedInvoice invoice) {
        LedgerProblem.refuse(notForUbl(ledger.organisations().of(companyId).lists(), invoice));
        Company seller = companies.byId(companyId).orElseThrow();
        byte[] document = write(companyId, invoice);
        Result result = gate.check(seller, document, Optional.of(sendToCir(invoice)), false, Scope.EVERYTHING);
        if (!result.status().passes()) {
            LedgerProblem.refuse(result.findings().stream().filter(Finding::blocks).map(FindingMembers::problem).toList());
        }
        return document;
    }

    /** The document of a numbered invoice that was judged before. */
    byte[] write(long companyId, IssuedInvoice invoice) {
        Organisation organisation = ledger.organisations().of(companyId);
        String number = IssuedInvoices.numberText(organisation.lists(), invoice).orElseThrow();
        Company seller = companies.byId(companyId).orElseThrow();
        return InvoiceWriter.write(EInvoice.of(invoice, number, organisation, seller, customer(companyId, invoice)));
    }

    static SendToCir sendToCir(IssuedInvoice invoice) {
        return invoice.header().flag("ForwardToCRF") ? SendToCir.YES : SendToCir.NO;
    }

    private Values customer(long companyId, IssuedInvoice invoice) {
        return ledger.registers().find(companyId, Register.of("customers"), 0, invoice.header().id("Customer").orElseThrow()).values();
    }

    /** Rows that cannot stand on an electronic invoice: of a rate that has no category there, or free of VAT without a reason. */
    private static List<Problem> notForUbl(CodeLists lists, IssuedInvoice invoice) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            Values row = invoice.rows().get(i).values();
            String prefix = "IssuedInvoiceRows[" + i + "].";
            if (VatCategory.of(lists, row, invoice.dateOfSupply().toLocalDate()).isEmpty()) {
                problems.add(LedgerProblem.notAllowed(prefix + "VatRate",
                    row.id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id)).map(CodeLists.VatRate::code).orElse("")));
            } else if (row.decimal("VATPercent").orElseThrow().signum() == 0 && row.textOrEmpty("TaxExemptionReasonCode").isBlank()) {
                problems.add(LedgerProblem.required(prefix + "TaxExemptionReasonCode"));
            }
        }
        return problems;
    }
}
