package rs.tefter.api.mojeracun;

import java.util.List;
import rs.tefter.access.Right;
import rs.tefter.api.http.Reply;

/**
 * What can be asked for.
 *
 * @param right    that the caller needs on the company
 * @param purpose  what the right is for, as a refusal says it
 * @param required parameters beside those of every operation
 * @param act      carries it out
 */
record Operation(Right right, String purpose, List<String> required, Act act) {

    @FunctionalInterface
    interface Act {

        Reply act(Session session);
    }

    static Operation send(Act act) {
        return new Operation(Right.SEND, "send eInvoice", List.of("File"), act);
    }

    static Operation query(Act act) {
        return new Operation(Right.QUERY, "query documents", List.of(), act);
    }

    static Operation receive(List<String> required, Act act) {
        return new Operation(Right.RECEIVE, "receive documents", required, act);
    }

    static Operation process(Act act) {
        return new Operation(Right.PROCESS, "update process status", List.of("ElectronicId", "StatusId"), act);
    }

    static Operation action(Act act) {
        return new Operation(Right.ACTION, "apply document action", List.of("ElectronicId", "Apply"), act);
    }

    static Operation vat(Act act) {
        return new Operation(Right.VAT, "manage VAT records", List.of(), act);
    }
}
