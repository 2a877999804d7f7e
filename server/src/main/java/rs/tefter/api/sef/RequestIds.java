package rs.tefter.api.sef;

import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.platform.RequestId;

/** Where a call may carry its request id: the query, the body, or the header Idempotency-Key. */
public final class RequestIds {

    private RequestIds() {}

    public static Optional<RequestId> of(Call call) {
        return call.query("requestId").or(() -> call.header("Idempotency-Key")).flatMap(RequestId::of);
    }

    public static Optional<RequestId> of(Call call, JsonFields body) {
        return body.text("requestId").flatMap(RequestId::of).or(() -> of(call));
    }
}
