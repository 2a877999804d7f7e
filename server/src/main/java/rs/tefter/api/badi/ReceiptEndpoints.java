package rs.tefter.api.badi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.Failure;
import rs.tefter.retail.receipts.Job;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.receipts.State;

/** Receipts that were issued: one, its texts, its chain, by the caller's own key, a page of them. */
final class ReceiptEndpoints {

    private static final String PATH = "/fiscalization/receipts";
    private static final String ONE = PATH + "/{id}";
    private static final String GIF = "image/gif";

    private final Receipts receipts;
    private final ReceiptSearch search;
    private final Deliveries deliveries;

    ReceiptEndpoints(Receipts receipts, ReceiptSearch search, Deliveries deliveries) {
        this.receipts = receipts;
        this.search = search;
        this.deliveries = deliveries;
    }

    /** @param prefix what stands before the paths at the port they are called at */
    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix + PATH, Access.KEY, this::page),
            Route.get(prefix + PATH + "/by-request/{key}", Access.KEY, this::byRequest),
            Route.get(prefix + ONE, Access.KEY, this::one),
            Route.get(prefix + ONE + "/journal", Access.KEY, this::journal),
            Route.get(prefix + ONE + "/qr", Access.KEY, this::qr),
            Route.get(prefix + ONE + "/chain", Access.KEY, this::chain));
    }

    private Reply page(Call call) {
        SearchFields wanted = SearchFields.read(Fields.query(call));
        ReceiptSearch.Found found = search.find(call.companyId(), wanted.filter(), wanted.page());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("page", wanted.page().number());
        body.put("perPage", wanted.page().size());
        body.put("total", found.total());
        body.put("items", found.receipts().stream().map(ReceiptJson::row).toList());
        return BadiJson.reply(body);
    }

    private Reply one(Call call) {
        return BadiJson.reply(told(found(call), false));
    }

    /** With how far handing it out has come by now. */
    private Map<String, Object> told(Receipt receipt, boolean copyFollows) {
        return ReceiptJson.whole(receipt, deliveries.told(receipt.place().companyId(), receipt.id()), copyFollows);
    }

    private Reply journal(Call call) {
        String journal = signed(call).result().journal().orElse("");
        return Reply.of(200, Reply.TEXT, journal.getBytes(StandardCharsets.UTF_8));
    }

    private Reply qr(Call call) {
        String gif = signed(call).result().verificationQrCode().orElseThrow(() -> Problem.unknown("NotFound", "id", "QR code not found").refusal());
        return Reply.of(200, GIF, Base64.getDecoder().decode(gif));
    }

    private Reply chain(Call call) {
        List<Receipt> chain = receipts.chain(found(call));
        return BadiJson.reply(chain.stream().map(receipt -> told(receipt, false)).toList());
    }

    private Receipt found(Call call) {
        Fields.query(call).done();
        return receipts.find(call.companyId(), call.path("id"));
    }

    private Receipt signed(Call call) {
        Receipt receipt = found(call);
        if (receipt.state() != State.SIGNED) {
            throw Problem.unknown("NotFound", "id", "Receipt not found").refusal();
        }
        return receipt;
    }

    /** What became of a request: its receipts, or how far it has come; never seen means that it is safe to send. */
    private Reply byRequest(Call call) {
        Fields.query(call).done();
        Job job = receipts.byRequest(call.companyId(), call.path("key"))
            .orElseThrow(() -> Problem.unknown("NotFound", "key", "Receipt not found").refusal());
        if (job.isGood()) {
            List<Map<String, Object>> all = job.receipts().stream().filter(receipt -> receipt.state() == State.SIGNED)
                .map(receipt -> told(receipt, !job.isDone())).toList();
            boolean several = job.act() == Job.Act.CLOSE_ADVANCE || job.act() == Job.Act.REFUND;
            return BadiJson.reply(several ? all : all.getFirst());
        }
        Receipt next = job.next().orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        if (next.place().step() > 0 || next.state().isOpen()) {
            body.put("status", next.place().step() > 0 ? "partial" : next.state() == State.SENDING ? "pending" : "unknown");
            body.put("requestId", call.path("key"));
            return BadiJson.reply(202, body);
        }
        body.put("status", next.state().wireName());
        body.put("error", next.sending().problem().map(Failure::problem).map(BadiContract::body).orElseGet(Map::of));
        return BadiJson.reply(body);
    }
}
