package rs.tefter.api.minimax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.issuing.Draft;
import rs.tefter.issuing.Members;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import tools.jackson.databind.JsonNode;

/** Reads an invoice that a client sent; what only the server sets is passed over. */
final class InvoiceReader {

    /** A draft and what of it could not be read. */
    record Read(Draft draft, List<Problem> problems) {}

    private static final String ROWS = "IssuedInvoiceRows";

    private InvoiceReader() {}

    static Read read(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        Values header = new MemberReader(body, "", problems).read(Members.HEADER);
        JsonNode rows = MinimaxJson.member(body, ROWS);
        List<Values> payments = parts(body, "IssuedInvoicePaymentMethods", Members.PAYMENT, problems);
        List<Values> sources = parts(body, "IssuedInvoiceAdditionalSourceDocument", Members.SOURCE, problems);
        Optional<List<Draft.Row>> read = rows.isArray() ? Optional.of(rows(rows, problems)) : Optional.empty();
        return new Read(new Draft(header, read, payments, sources), problems);
    }

    private static List<Draft.Row> rows(JsonNode array, List<Problem> problems) {
        List<Draft.Row> rows = new ArrayList<>();
        for (JsonNode row : array) {
            String prefix = ROWS + "[" + rows.size() + "].";
            Values values = new MemberReader(row, prefix, problems).read(Members.ROW);
            rows.add(new Draft.Row(id(row, "IssuedInvoiceRowId", prefix, problems), values));
        }
        return List.copyOf(rows);
    }

    private static Optional<Long> id(JsonNode object, String name, String prefix, List<Problem> problems) {
        JsonNode id = MinimaxJson.member(object, name);
        String text = id.isContainer() ? id.toString() : id.asString("").strip();
        if (id.isNull() || text.isEmpty() || text.matches("0+")) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,18}")) {
            problems.add(LedgerProblem.notAllowed(prefix + name, text));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    private static List<Values> parts(JsonNode body, String name, List<Member> members, List<Problem> problems) {
        List<Values> parts = new ArrayList<>();
        JsonNode array = MinimaxJson.member(body, name);
        if (array.isArray()) {
            for (JsonNode part : array) {
                parts.add(new MemberReader(part, name + "[" + parts.size() + "].", problems).read(members));
            }
        }
        return List.copyOf(parts);
    }
}
