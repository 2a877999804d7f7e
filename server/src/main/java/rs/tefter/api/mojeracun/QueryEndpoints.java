package rs.tefter.api.mojeracun;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.api.http.Reply;
import rs.tefter.intermediary.Carried;
import rs.tefter.intermediary.MailboxQuery;
import rs.tefter.intermediary.Mailboxes;
import rs.tefter.intermediary.ProcessStatus;
import rs.tefter.intermediary.Side;
import rs.tefter.intermediary.TransportStatus;

/** The lists of either mailbox, by how far documents have come or by what the parties made of them. */
final class QueryEndpoints {

    private static final int MOST = 10_000;
    private static final int MOST_BY_PROCESS = 20_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final List<TransportStatus> OF_INBOX = List.of(TransportStatus.SENT, TransportStatus.DELIVERED);

    /** A kind of list: whose mailbox, how it is written, how long it gets. */
    private record Listing(Side side, Sheet sheet, Function<Carried, Row> row, int most) {}

    private static final Listing INBOX = new Listing(Side.INBOX, Sheet.INBOX, Documents::inbox, MOST);
    private static final Listing OUTBOX = new Listing(Side.OUTBOX, Sheet.OUTBOX, Documents::outbox, MOST);
    private static final Listing PROCESS_INBOX = new Listing(Side.INBOX, Sheet.PROCESS_INBOX, Documents::processInbox, MOST_BY_PROCESS);
    private static final Listing PROCESS_OUTBOX = new Listing(Side.OUTBOX, Sheet.PROCESS_OUTBOX, Documents::processOutbox, MOST_BY_PROCESS);

    private final Mailboxes mailboxes;

    QueryEndpoints(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    Reply inbox(Session session) {
        Optional<Integer> status = transport(session.parameters(), OF_INBOX);
        return list(session, INBOX, undelivered(session.parameters()).or(() -> status), Optional.empty());
    }

    Reply outbox(Session session) {
        return list(session, OUTBOX, transport(session.parameters(), List.of(TransportStatus.values())), Optional.empty());
    }

    Reply processInbox(Session session) {
        return list(session, PROCESS_INBOX, Optional.empty(), process(session.parameters()));
    }

    Reply processOutbox(Session session) {
        return list(session, PROCESS_OUTBOX, Optional.empty(), process(session.parameters()));
    }

    private static Optional<Integer> undelivered(Parameters parameters) {
        return parameters.text("Filter").flatMap(text -> {
            if (!text.equalsIgnoreCase("Undelivered")) {
                parameters.fault("FILTER", "Filter", "Filter is not valid. Options Undelivered");
                return Optional.empty();
            }
            return Optional.of(TransportStatus.SENT.code());
        });
    }

    /** Zero counts as not given. */
    private static Optional<Integer> transport(Parameters parameters, List<TransportStatus> allowed) {
        String options = allowed.stream().map(status -> Integer.toString(status.code())).collect(Collectors.joining(", "));
        return parameters.text("StatusId").filter(text -> !text.equals("0")).flatMap(text -> {
            Optional<Integer> status = allowed.stream().map(TransportStatus::code).filter(code -> text.equals(code.toString())).findFirst();
            if (status.isEmpty()) {
                parameters.fault("STATUS", "StatusId", "StatusId is not valid. Options " + options);
            }
            return status;
        });
    }

    /** Zero is a status, but for a request whose dates are not given either. */
    private static Optional<Integer> process(Parameters parameters) {
        return parameters.text("StatusId").filter(text -> !(text.equals("0") && parameters.isYearOne("From", "DateFrom"))).flatMap(text -> {
            Optional<Integer> status = Arrays.stream(ProcessStatus.values()).map(ProcessStatus::code).filter(code -> text.equals(code.toString()))
                .findFirst();
            if (status.isEmpty()) {
                parameters.fault("STATUS", "StatusId", "StatusId is not valid. Options " + Arrays.stream(ProcessStatus.values())
                    .map(known -> Integer.toString(known.code())).collect(Collectors.joining(", ")));
            }
            return status;
        });
    }

    private Reply list(Session session, Listing listing, Optional<Integer> transport, Optional<Integer> process) {
        Parameters parameters = session.parameters();
        Optional<Long> id = parameters.id("ElectronicId");
        Optional<Integer> year = parameters.within("InvoiceYear", FIRST_YEAR, LAST_YEAR);
        MailboxQuery query = new MailboxQuery(listing.side, session.companyId(), session.unit(), transport, process,
            parameters.text("InvoiceNumber"), year, parameters.from("From", "DateFrom"), parameters.to("To", "DateTo"),
            parameters.flag("ByUpdateDate"), parameters.id("BeforeElectronicId"), parameters.within("PageSize", 1, listing.most).orElse(listing.most));
        parameters.check();
        return id.map(one -> one(session, listing, one)).orElseGet(() -> page(session, listing, query));
    }

    private Reply one(Session session, Listing listing, long id) {
        Optional<Carried> found = mailboxes.find(listing.side, session.companyId(), id, session.unit());
        return Answers.list(session.format(), listing.sheet, reader -> found.map(listing.row).ifPresent(reader))
            .with("X-Total-Count", found.isPresent() ? "1" : "0");
    }

    private Reply page(Session session, Listing listing, MailboxQuery query) {
        long total = mailboxes.count(query);
        Reply reply = Answers.list(session.format(), listing.sheet,
            reader -> mailboxes.read(query, document -> reader.accept(listing.row.apply(document))))
            .with("X-Total-Count", Long.toString(total));
        return total > query.limit() ? reply.with("X-Truncated", "true") : reply;
    }
}
