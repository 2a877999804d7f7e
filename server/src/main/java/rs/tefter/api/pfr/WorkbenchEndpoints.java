package rs.tefter.api.pfr;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Handler;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.wire.Violation;
import rs.tefter.fiscal.wire.WireTime;
import rs.tefter.pfr.Faults;
import rs.tefter.pfr.SandboxPfr;
import rs.tefter.pfr.KeptReceipt;
import rs.tefter.pfr.Workbench;
import rs.tefter.platform.Problem;

/** What developers do to the processor, from the machine it runs on and from nowhere else. */
final class WorkbenchEndpoints {

    private static final String BASE = "/pfr/sandbox";
    private static final int MOST_RECEIPTS = 1000;

    private final SandboxPfr pfr;
    private final Workbench workbench;

    WorkbenchEndpoints(SandboxPfr pfr, Workbench workbench) {
        this.pfr = pfr;
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
            Route.get(BASE, Access.OPEN, here(_ -> state())),
            Route.post(BASE + "/card", Access.OPEN, here(call -> change(call, this::card, "present"))),
            Route.post(BASE + "/clock", Access.OPEN, here(call -> change(call, this::clock, "now"))),
            Route.post(BASE + "/audit", Access.OPEN, here(call -> change(call, this::audit))),
            Route.post(BASE + "/reset", Access.OPEN, here(call -> change(call, this::reset, "totalCounter", "counters"))),
            Route.post(BASE + "/faults", Access.OPEN, here(call -> change(call, this::faults,
                "dropReplyAfterSign", "dropBeforeSign", "delayMs", "delayed", "bareCode", "refused"))),
            Route.get(BASE + "/receipts", Access.OPEN, here(this::receipts)),
            Route.get(BASE + "/certificate", Access.OPEN, here(_ -> Reply.text(200, workbench.certificate()))));
    }

    /** From elsewhere there is nothing. */
    private static Handler here(Handler handler) {
        return call -> {
            if (!Loopback.is(call.remoteAddress())) {
                throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + call.requestPath()).refusal();
            }
            return handler.handle(call);
        };
    }

    private Reply change(Call call, Consumer<WorkbenchBody> act, String... members) {
        try {
            WorkbenchBody body = new WorkbenchBody(PfrJson.object(call.body()), members);
            act.accept(body);
            return state();
        } catch (PfrJson.Malformed malformed) {
            return PfrJson.code(400, malformed.getMessage());
        } catch (WorkbenchBody.Wrong wrong) {
            return PfrJson.violated(wrong.violations());
        }
    }

    private void card(WorkbenchBody body) {
        boolean present = body.flag("present");
        body.check();
        workbench.card().putIn(present);
    }

    private void clock(WorkbenchBody body) {
        Optional<String> now = body.text("now");
        Optional<Instant> moment = now.flatMap(WireTime::parse).map(OffsetDateTime::toInstant);
        if (now.isPresent() && moment.isEmpty()) {
            body.note("now", Violation.FORMAT);
        }
        body.check();
        workbench.clock().stopAt(moment);
    }

    private void audit(WorkbenchBody body) {
        body.check();
        workbench.audit();
    }

    private void reset(WorkbenchBody body) {
        long total = body.count("totalCounter", 0);
        Map<ReceiptKind, Long> counters = new HashMap<>();
        body.counts("counters").forEach((code, count) -> ReceiptKind.ofCode(code)
            .ifPresentOrElse(kind -> counters.put(kind, count), () -> body.note("counters." + code, Violation.INVALID)));
        body.check();
        workbench.reset(total, counters);
    }

    private void faults(WorkbenchBody body) {
        Optional<String> code = body.text("bareCode");
        if (code.isPresent() && !code.get().matches("[0-9]{4}")) {
            body.note("bareCode", Violation.FORMAT);
        }
        long delay = body.count("delayMs", 0);
        if (delay > Faults.LONGEST_DELAY.toMillis()) {
            body.note("delayMs", Violation.RANGE);
        }
        Faults.Plan plan = new Faults.Plan(Math.toIntExact(body.count("dropReplyAfterSign", 0)), Math.toIntExact(body.count("dropBeforeSign", 0)),
            Duration.ofMillis(delay), Math.toIntExact(body.count("delayed", delay > 0 ? 1 : 0)), code,
            Math.toIntExact(body.count("refused", code.isPresent() ? 1 : 0)));
        body.check();
        workbench.faults().expect(plan);
    }

    private Reply state() {
        return PfrJson.reply(StateDto.of(pfr.status(), workbench));
    }

    /** A page of receipts, the newest first; the next page begins before the last counter of this one. */
    private Reply receipts(Call call) {
        long before = number(call, "before", Long.MAX_VALUE);
        int limit = (int) Math.min(number(call, "limit", 100), MOST_RECEIPTS);
        List<KeptReceipt> receipts = workbench.receiptsBefore(before, limit);
        return PfrJson.reply(receipts.stream().map(ReceiptDto::of).toList());
    }

    private static long number(Call call, String name, long fallback) {
        return call.query(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(fallback);
    }

    record ReceiptDto(String invoiceNumber, String invoiceCounter, String sdcDateTime, BigDecimal totalAmount, String buyerId, String requestId) {

        static ReceiptDto of(KeptReceipt receipt) {
            return new ReceiptDto(receipt.result().invoiceNumber(), receipt.result().invoiceCounter(), WireTime.write(receipt.result().sdcDateTime()),
                receipt.result().totalAmount(), receipt.request().buyerId().orElse(null), receipt.requestId().map(id -> id.value()).orElse(null));
        }
    }
}
