package rs.tefter.api.sef;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.register.Ticket;

/** A ticket of the register with its history. */
record CirTicketDto(long id, String cirId, String category, String data, long organizationId, String userComment, String operatorComment,
                    String status, String creationDate, String closingDate, String categoryCyr, String companyNumber, String organizationName,
                    String resourceId, HistoryDto cirTicketHistory) {

    record HistoryDto(long cirTicketId, List<ChangeDto> cirTicketChanges) {

        static HistoryDto of(Ticket ticket) {
            List<ChangeDto> changes = new ArrayList<>();
            for (Ticket.Change change : ticket.changes()) {
                changes.add(new ChangeDto(change.id(), change.property(), change.from().orElse(null), change.to().orElse(null),
                    SefTimes.utc(change.at()), new InvoiceHistoryDto.UserDto(change.author().orElse(null), null), changes.size(),
                    change.author().isEmpty()));
            }
            return new HistoryDto(ticket.id(), changes);
        }
    }

    /** One change; serviceDesk when the operator made it, who has no name. */
    record ChangeDto(long id, String propertyName, String oldValue, String newValue, String dateChanged, InvoiceHistoryDto.UserDto user,
                     long version, boolean serviceDesk) {}

    static CirTicketDto of(Ticket ticket) {
        Ticket.Subject subject = ticket.subject();
        return new CirTicketDto(ticket.id(), ticket.cirInvoiceId(), subject.category().wire(), subject.data().orElse(null),
            ticket.opener().companyId(), subject.userComment().orElse(null), ticket.operatorComment().orElse(null), ticket.status().wire(),
            SefTimes.utc(ticket.createdAt()), ticket.closedAt().map(SefTimes::utc).orElse(null), subject.category().cyrillic(),
            ticket.opener().number(), ticket.opener().name(), subject.resourceType().wire(), HistoryDto.of(ticket));
    }
}
