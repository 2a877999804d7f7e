package rs.tefter.api.mojeracun;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rs.tefter.access.People;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.intermediary.Intermediary;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.vat.VatRecords;

/** The operations of the intermediary's contract. */
public final class MojEracunApi {

    private static final String PATH = "/apis/v2/";
    private static final List<String> DOCUMENT = List.of("ElectronicId");

    private final Desk desk;
    private final TimeOrderedIds traces;
    private final List<Route> routes;

    public MojEracunApi(Intermediary intermediary, VatRecords vatRecords, People people, Companies companies, BusinessUnits units,
                        Idempotency idempotency, Time time) {
        traces = new TimeOrderedIds(time, new SecureRandom());
        desk = new Desk(people, companies, units, idempotency, traces);
        DocumentEndpoints documents = new DocumentEndpoints(intermediary);
        QueryEndpoints queries = new QueryEndpoints(intermediary.mailboxes());
        VatEndpoints individual = new VatEndpoints(vatRecords, VatForm.INDIVIDUAL);
        VatEndpoints group = new VatEndpoints(vatRecords, VatForm.GROUP);
        routes = Stream.of(
            Route.get(PATH + "Ping", Access.OPEN, _ -> ping()),
            post("send", Operation.send(documents::send)),
            post("queryInbox", Operation.query(queries::inbox)),
            post("queryOutbox", Operation.query(queries::outbox)),
            post("queryDocumentProcessStatusInbox", Operation.query(queries::processInbox)),
            post("queryDocumentProcessStatusOutbox", Operation.query(queries::processOutbox)),
            post("receive", Operation.receive(DOCUMENT, documents::receive)),
            post("notifyimport/{ElectronicId}", Operation.receive(List.of(), documents::imported)),
            post("UpdateDokumentProcessStatus", Operation.process(documents::state)),
            post("documentAction", Operation.action(documents::act)),
            post("SendIndividualVat", Operation.vat(individual::send)),
            post("ChangeIndividualVat", Operation.vat(individual::change)),
            post("CancelIndividualVat", Operation.vat(individual::cancel)),
            post("SendGroupVat", Operation.vat(group::send)),
            post("ChangeGroupVat", Operation.vat(group::change)),
            post("CancelGroupVat", Operation.vat(group::cancel))).toList();
    }

    private Route post(String template, Operation operation) {
        return Route.post(PATH + template, Access.OPEN, call -> desk.serve(call, template.toLowerCase(Locale.ROOT), operation));
    }

    private Reply ping() {
        return Reply.json(Answers.MAPPER.writeValueAsBytes(new Row().put("Status", "ok").put("Message", "Service is up").members()))
            .with(MojEracunContract.TRACE, traces.next().toString());
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return new MojEracunContract(traces);
    }
}
