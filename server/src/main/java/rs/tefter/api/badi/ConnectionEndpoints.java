package rs.tefter.api.badi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.fiscal.wire.WireTime;
import rs.tefter.platform.Problem;
import rs.tefter.retail.receipts.Watch;

/** The fiscal processor behind a client: how it is now, and its PIN. */
final class ConnectionEndpoints {

    private static final String ONE = "/v2/clients/{id}";

    private final Watch watch;

    ConnectionEndpoints(Watch watch) {
        this.watch = watch;
    }

    List<Route> routes() {
        return List.of(
            Route.get(ONE + "/status", Access.KEY, this::status),
            Route.post(ONE + "/pin", Access.KEY, this::pin));
    }

    private Reply status(Call call) {
        Fields.query(call).done();
        UUID id = Paths.id(call, "Client");
        DeviceStatus status = watch.status(call.companyId(), id)
            .orElseThrow(() -> Problem.of(Problem.Kind.LATER, "PfrNotReached", "The fiscal processor cannot be reached").refusal());
        return BadiJson.reply(body(id, status));
    }

    private Reply pin(Call call) {
        Fields body = Fields.body(call);
        Field<String> pin = body.text("pin", 4).required().mustBe(text -> text.matches("\\d{4}"), "fails to match the required pattern");
        body.done();
        watch.enterPin(call.companyId(), Paths.id(call, "Client"), pin.get());
        return BadiJson.reply(Map.of("pfrCodes", List.of("0100")));
    }

    private static Map<String, Object> body(UUID id, DeviceStatus status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("clientId", id);
        body.put("connected", true);
        body.put("isPinRequired", status.isPinRequired());
        body.put("auditRequired", status.auditRequired());
        body.put("pfrCodes", status.codes());
        body.put("lastInvoiceNumber", status.lastInvoiceNumber().orElse(null));
        body.put("uid", status.uid().orElse(null));
        body.put("make", status.make());
        body.put("model", status.model());
        body.put("sdcDateTime", status.sdcDateTime().map(WireTime::write).orElse(null));
        body.put("taxGroupRevision", status.currentTaxRates().map(group -> group.groupId()).orElse(null));
        return body;
    }
}
