package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.register.CirAct;
import rs.tefter.register.CirChange;
import rs.tefter.register.CirRequest.Assignment;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** What the register says of an invoice beside its status: who is to pay, how much, and what was paid; what never happened is null. */
record CirHistoryDto(String comment, AssignmentDto assignment, List<AmountChangeDto> amountChanges, CancellationDto cancellation,
                     List<SettlementDto> settlements) {

    record AssignmentDto(String assignmentContractNr, String assignmentDebtorName, String assignmentDebtorCompanyNr, String assignmentIdfNr,
                         String originalIdfNr) {}

    record AmountChangeDto(String comments, BigDecimal amount, String cancelDate, String creationDate, String cancelComments, int changedId,
                           int id) {}

    record CancellationDto(String cancelDate, Integer cancelledBy, String reason) {}

    record SettlementDto(String settlementDate, BigDecimal amount, String comment) {}

    /** @param changes of the entry, eldest first */
    static CirHistoryDto of(String cirInvoiceId, List<CirChange> changes, Companies companies) {
        Optional<Assignment> assignment = current(changes);
        return new CirHistoryDto(assignment.map(Assignment::code).orElse(null),
            assignment.map(now -> assignment(now, cirInvoiceId, companies)).orElse(null),
            all(changes, CirAct.CHANGE_AMOUNT, CirHistoryDto::amountChange),
            changes.stream().filter(change -> change.act() == CirAct.CANCEL || change.act() == CirAct.STORNO || change.act() == CirAct.REFUSE)
                .findFirst().map(CirHistoryDto::cancellation).orElse(null),
            all(changes, CirAct.SETTLE, CirHistoryDto::settlement));
    }

    private static <T> List<T> all(List<CirChange> changes, CirAct act, Function<CirChange, T> dto) {
        List<T> all = changes.stream().filter(change -> change.act() == act).map(dto).toList();
        return all.isEmpty() ? null : all;
    }

    private static Optional<Assignment> current(List<CirChange> changes) {
        return changes.stream().filter(change -> change.act().assignmentChange().isPresent())
            .reduce((_, later) -> later).flatMap(last -> last.request().assigned());
    }

    private static AssignmentDto assignment(Assignment assignment, String cirInvoiceId, Companies companies) {
        Company debtor = companies.byId(assignment.debtorId()).orElseThrow();
        return new AssignmentDto(assignment.contractNumber(), debtor.name(), debtor.code(), assignment.code(), cirInvoiceId);
    }

    private static AmountChangeDto amountChange(CirChange change) {
        return new AmountChangeDto(change.request().comment().orElse(null), change.request().amount().orElseThrow(), null,
            SefTimes.utc(change.at()), null, change.version(), change.version());
    }

    private static CancellationDto cancellation(CirChange change) {
        return new CancellationDto(SefTimes.utc(change.at()), change.request().companyId().map(Math::toIntExact).orElse(null),
            change.request().comment().orElse(null));
    }

    private static SettlementDto settlement(CirChange change) {
        return new SettlementDto(SefTimes.utc(change.at()), change.request().amount().orElseThrow(), change.request().comment().orElse(null));
    }
}
