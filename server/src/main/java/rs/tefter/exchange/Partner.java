package rs.tefter.exchange;

import rs.tefter.registry.Company;

/**
 * The other party of an invoice: the buyer of a sales invoice, the seller of a purchase invoice. The code is the JBKJS or else the
 * registration number.
 */
public record Partner(long companyId, String pib, String code, String name) {

    static Partner of(Company company) {
        return new Partner(company.companyId(), company.pib(), company.code(), company.name());
    }
}
