package rs.tefter.api.badi;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.delivery.Delivered;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.delivery.Paper;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Receipts;

/** Receipts to look at, handed out once more, and behind links. */
final class DeliveryEndpoints {

    private static final String RECEIPT = "/fiscalization/receipts/{id}";
    private static final String PNG = "image/png";

    private final Deliveries deliveries;
    private final Receipts receipts;

    DeliveryEndpoints(Deliveries deliveries, Receipts receipts) {
        this.deliveries = deliveries;
        this.receipts = receipts;
    }

    /** @param prefix what stands before the paths at the port they are called at */
    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix + RECEIPT + "/pdf", Access.KEY, this::pdf),
            Route.get(prefix + RECEIPT + "/png", Access.KEY, this::png),
            Route.post(prefix + RECEIPT + "/deliver", Access.KEY, this::deliver));
    }

    /** Without a key: the link itself is the permission. */
    List<Route> links() {
        return List.of(Route.get("/f/{token}", Access.OPEN, call -> file(Reply.PDF, deliveries.linked(call.path("token")))));
    }

    private Reply pdf(Call call) {
        Fields query = Fields.query(call);
        Paper paper = query.choice("format", List.of(Paper.values()), Paper::wire).orElse(Paper.MM80);
        query.done();
        return file(Reply.PDF, deliveries.pdf(call.companyId(), receipt(call), paper));
    }

    private Reply png(Call call) {
        Fields.query(call).done();
        return file(PNG, deliveries.png(call.companyId(), receipt(call)));
    }

    private Reply deliver(Call call) {
        Fields body = Fields.body(call);
        Wishes wishes = DeliveryFields.read(body);
        body.done();
        UUID id = receipt(call);
        Delivered delivered = deliveries.again(call.companyId(), id, wishes);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pdf", delivered.link().orElse(null));
        json.put("base64pdf", delivered.pdf().map(Base64.getEncoder()::encodeToString).orElse(null));
        json.put("delivery", DeliveryJson.of(id, delivered.ways()));
        return BadiJson.reply(json);
    }

    private UUID receipt(Call call) {
        return receipts.find(call.companyId(), call.path("id")).id();
    }

    /** Receipts are their buyers' business: nobody on the way keeps them. */
    private static Reply file(String type, byte[] bytes) {
        return Reply.of(200, type, bytes).with("Cache-Control", "private, no-store").with("X-Content-Type-Options", "nosniff");
    }
}
