package rs.tefter.api.sef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.register.CirChange;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** The assignments of a registered invoice, the newest first; each is shown as changes of three properties. */
record InvoiceHistoryDto(long invoiceId, List<InvoiceChangeDto> invoiceChanges) {

    record InvoiceChangeDto(long id, String propertyName, String oldValue, String newValue, String dateChanged, UserDto user, long version,
                            boolean serviceDesk, String iSPName) {}

    /** Who did it: the company whose key was used stands in the place of a person. */
    record UserDto(String firstName, String lastName) {}

    /** @param changes of the entry, eldest first */
    static InvoiceHistoryDto of(long invoiceId, List<CirChange> changes, Companies companies) {
        List<InvoiceChangeDto> rows = new ArrayList<>();
        Optional<String> debtor = Optional.empty();
        int version = 0;
        for (CirChange change : changes.stream().filter(one -> one.act().assignmentChange().isPresent()).toList()) {
            Optional<String> next = change.request().assigned().flatMap(assigned -> companies.byId(assigned.debtorId())).map(Company::name);
            UserDto user = new UserDto(change.request().companyId().flatMap(companies::byId).map(Company::name).orElse(null), null);
            rows.addFirst(row(change, 0, "CirStatus", change.from().wire(), change.to().wire(), user, version));
            rows.addFirst(row(change, 1, "AssignedReceiverId", debtor.orElse(null), next.orElse(null), user, version));
            rows.addFirst(row(change, 2, "ISPName", null, null, user, version));
            debtor = next;
            version++;
        }
        return new InvoiceHistoryDto(invoiceId, rows);
    }

    private static InvoiceChangeDto row(CirChange change, int place, String property, String from, String to, UserDto user, int version) {
        return new InvoiceChangeDto(change.id() + place, property, from, to, SefTimes.utc(change.at()), user, version, false, "");
    }
}
