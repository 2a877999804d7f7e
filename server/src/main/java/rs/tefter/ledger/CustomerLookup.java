package rs.tefter.ledger;

import java.util.Optional;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.id.Pib;

/** Makes customers of companies that are in the register of the exchange. */
public final class CustomerLookup {

    private final Registers registers;
    private final Companies companies;
    private final Organisations organisations;

    public CustomerLookup(Registers registers, Companies companies, Organisations organisations) {
        this.registers = registers;
        this.companies = companies;
        this.organisations = organisations;
    }

    /** Adds the company with that PIB as a customer who gets e-invoices, and gives the customer's id. */
    public long add(long companyId, String pib) {
        if (Pib.parse(pib).filter(Pib::isChecked).isEmpty()) {
            throw LedgerProblem.notAllowed("TaxNumber", pib).refusal();
        }
        Company company = companies.byPib(pib).filter(Company::active).orElseThrow(LedgerProblem::unknown);
        CodeLists lists = organisations.of(companyId).lists();
        Values values = new Values()
            .put("Name", company.name())
            .put("Address", company.address().street())
            .put("City", company.address().city())
            .put("PostalCode", company.address().postalCode())
            .put("Country", CodeLists.byCode(lists.countries(), company.address().country()).map(CodeLists.Country::id).orElse(lists.homeCountryId()))
            .put("TaxNumber", company.pib())
            .put("RegistrationNumber", company.registrationNumber())
            .put("SubjectToVAT", company.vatPayer() ? "D" : "N")
            .put("EInvoiceIssuing", "Ponudnik");
        company.jbkjs().ifPresent(number -> values.put("BudgetUserNumber", number));
        return registers.add(companyId, Register.of("customers"), 0, Optional.empty(), values);
    }
}
