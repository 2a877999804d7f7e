package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.Action;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.InvoiceProblem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The actions on issued invoices. What stands in the body does not matter. */
final class ActionEndpoints {

    /** An action and the version that the client holds: behind the name after an underscore, or in the query. */
    private record Asked(Action action, Optional<Long> version) {

        static Asked of(Call call) {
            String name = call.path("name");
            int underscore = name.indexOf('_');
            String action = underscore < 0 ? name : name.substring(0, underscore);
            Optional<String> version = underscore < 0 ? call.query("rowVersion") : Optional.of(name.substring(underscore + 1));
            return new Asked(Action.of(action).orElseThrow(() -> InvoiceProblem.unknownAction(action).refusal()), RowVersions.read(version));
        }
    }

    private final String base;
    private final Actions actions;
    private final Repetitions repetitions;

    ActionEndpoints(String organisation, Actions actions, Repetitions repetitions) {
        this.base = organisation + "/issuedinvoices/{id}/actions/{name*}";
        this.actions = actions;
        this.repetitions = repetitions;
    }

    Stream<Route> routes() {
        return Stream.of(Route.put(base, KEY, this::act));
    }

    private Reply act(Call call) {
        Asked asked = Asked.of(call);
        long company = call.companyId();
        long id = PathIds.of(call, "id");
        Optional<Long> version = asked.version;
        return switch (asked.action) {
            case ISSUE, ISSUE_AND_GENERATE_PDF -> repetitions.run(call, () -> actions.fiscalisation().sign(company, id, version), () -> {
                actions.issuance().issue(company, id, asked.action, version);
                return asked.action == Action.ISSUE ? done() : pdf(company, id, Optional.empty());
            });
            case GENERATE_PDF -> pdf(company, id, version);
            case CANCEL_ISSUE -> repetitions.run(call, () -> {
                actions.issuance().cancel(company, id, version, call.query("issueCancellationReason"));
                return done();
            });
            case COPY_TO_CREDIT_NOTE -> repetitions.run(call, () -> copied(call, actions.copies().toCreditNote(company, id, version)));
            case COPY_TO_REVERSE -> repetitions.run(call,
                () -> copied(call, actions.copies().toReverse(company, id, version, call.query("reverseReason"))));
            case COPY -> repetitions.run(call, () -> copied(call, actions.copies().again(company, id, version, call.query("invoiceType"))));
            case SEND_EINVOICE -> repetitions.run(call, () -> actions.dispatch().send(company, id, version), ActionEndpoints::done);
        };
    }

    private static Reply done() {
        return MinimaxJson.ok(JsonNodeFactory.instance.arrayNode());
    }

    private Reply pdf(long company, long id, Optional<Long> version) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Data", AttachmentEndpoints.ofInvoice(actions.issuance().pdf(company, id, version)));
        return MinimaxJson.ok(body);
    }

    private static Reply copied(Call call, long id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Data", Links.of(id, Optional.empty(), Optional.of("/api/orgs/" + call.companyId() + "/issuedinvoices/" + id)));
        return Located.under(MinimaxJson.reply(201, body), call, collection(call.requestPath()), Long.toString(id));
    }

    /** The address of all invoices as the client spelled it. */
    private static String collection(String path) {
        String invoice = path.substring(0, path.toLowerCase(Locale.ROOT).lastIndexOf("/actions/"));
        return invoice.substring(0, invoice.lastIndexOf('/'));
    }
}
