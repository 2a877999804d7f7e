package rs.tefter.api.minimax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;

/** Gives a repeated request with the same Idempotency-Key the answer of the first, its headers included. A refused request leaves the key unused. */
final class Repetitions {

    private static final String KEY = "Idempotency-Key";
    private static final String FAMILY = "ledger";
    private static final String MISMATCH = "LedgerIdempotencyKeyUsed";

    private final Idempotency idempotency;

    Repetitions(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    Reply run(Call call, Supplier<Reply> act) {
        Optional<RequestId> key = call.header(KEY).flatMap(RequestId::of);
        if (key.isEmpty()) {
            return act.get();
        }
        Idempotency.Request request = new Idempotency.Request(FAMILY, key, hash(call), MISMATCH);
        try {
            return reply(idempotency.run(call.companyId(), request, act, Repetitions::stored));
        } catch (Refusal refusal) {
            throw refusal.problem().code().equals(MISMATCH)
                ? LedgerProblem.conflict(MISMATCH, Optional.of(KEY), "The Idempotency-Key was already used with other content.").refusal() : refusal;
        }
    }

    /** Likewise for what cannot be done inside a transaction of the company; it can be repeated without harm. */
    Reply run(Call call, Runnable outside, Supplier<Reply> answer) {
        boolean repeated = call.header(KEY).flatMap(RequestId::of)
            .flatMap(key -> idempotency.find(call.companyId(), FAMILY, key)).isPresent();
        if (!repeated) {
            outside.run();
        }
        return run(call, answer);
    }

    private static byte[] hash(Call call) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((call.method() + " " + call.requestPath() + "\n").getBytes(StandardCharsets.UTF_8));
        request.writeBytes(call.body());
        return Sha256.of(request.toByteArray());
    }

    /** What is kept is the address of the new record in a line of its own, then the body. */
    private static StoredAnswer stored(Reply reply) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes((reply.headers().getOrDefault("Location", "") + "\n").getBytes(StandardCharsets.UTF_8));
        kept.writeBytes(((Reply.Bytes) reply.content()).bytes());
        return new StoredAnswer(reply.status(), reply.contentType().orElse(""), kept.toByteArray());
    }

    private static Reply reply(Answered answered) {
        String kept = new String(answered.answer().body(), StandardCharsets.UTF_8);
        int end = kept.indexOf('\n');
        Reply reply = Reply.of(answered.answer().status(), answered.answer().contentType(), kept.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        if (end > 0) {
            reply = reply.with("Location", kept.substring(0, end)).with("URI", kept.substring(0, end));
        }
        return answered.replayed() ? reply.with(Reply.REPLAYED, "true") : reply;
    }
}
