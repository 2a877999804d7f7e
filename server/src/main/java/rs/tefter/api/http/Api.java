package rs.tefter.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.api.http.WireContract.Allowance;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Outage;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.TimeOrderedIds;

/** A wire contract at work: pause, route, caller, limit, endpoint, in this order; everything thrown becomes a problem. */
public final class Api implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private static final Problem OUTAGE = Problem.of(Problem.Kind.LATER, "ServiceUnavailable",
        "The database cannot be reached; repeat with the same requestId");

    private final Router router;
    private final WireContract contract;
    private final Admission admission;
    private final TimeOrderedIds ids;
    private final int maxBodyBytes;
    private final Attendant attendant;

    public Api(Router router, WireContract contract, Admission admission, TimeOrderedIds ids, int maxBodyBytes) {
        this(router, contract, admission, ids, maxBodyBytes, Attendant.NONE);
    }

    /** @param attendant stands between the contract and its endpoints */
    public Api(Router router, WireContract contract, Admission admission, TimeOrderedIds ids, int maxBodyBytes, Attendant attendant) {
        this.router = router;
        this.contract = contract;
        this.admission = admission;
        this.ids = ids;
        this.maxBodyBytes = maxBodyBytes;
        this.attendant = attendant;
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, Map.of(), Optional.empty(), maxBodyBytes);
        Reply reply;
        try {
            reply = contract.pause(call).orElseGet(() -> routed(request, call));
        } catch (UncheckedIOException brokenOff) {
            LOG.debug("The client broke off: {}", brokenOff.getMessage());
            // Should anybody still be there, what they see must not look like success.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        write(reply, response);
    }

    private Reply routed(HttpServletRequest request, Call unrouted) {
        try {
            Optional<Router.Found> found = router.find(request.getRequestURI());
            if (found.isEmpty()) {
                throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + request.getRequestURI()).refusal();
            }
            Optional<Route> route = found.get().route(request.getMethod());
            if (route.isEmpty()) {
                return contract.render(Problem.of(Problem.Kind.METHOD_NOT_ALLOWED,
                    "MethodNotAllowed", request.getMethod() + " is not possible here; possible: "
                    + found.get().allow()), unrouted).with("Allow", found.get().allow());
            }
            return admitted(request, unrouted, route.get(), found.get().parameters());
        } catch (RuntimeException failure) {
            return failed(failure, unrouted);
        }
    }

    private Reply admitted(HttpServletRequest request, Call unrouted, Route route, Map<String, String> parameters) {
        Call routed = new Call(request, parameters, Optional.empty(), maxBodyBytes);
        Admission.Admitted admitted = admission.admit(routed, route.access())
            .orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED, "Unauthorized", "A valid key or sign-in is needed").refusal());
        Call call = new Call(request, parameters, admitted.caller(), maxBodyBytes);
        Allowance allowance = contract.count(call);
        Reply reply = allowance.allowed()
            ? attended(route, call)
            : contract.render(Problem.of(Problem.Kind.TOO_MANY, "TooManyRequests", "Too many requests"), call);
        for (Map.Entry<String, String> header : allowance.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply attended(Route route, Call call) {
        return attendant.attend(call, new Attendant.Endpoint() {
            @Override
            public Reply answer() {
                return answered(route, call);
            }

            @Override
            public Reply refuse(Problem problem) {
                return contract.render(problem, call);
            }
        });
    }

    private Reply answered(Route route, Call call) {
        try {
            return origin(call).of(() -> route.handler().handle(call));
        } catch (RuntimeException failure) {
            return failed(failure, call);
        }
    }

    private Origin origin(Call call) {
        Origin origin = Origin.through(contract.name());
        return call.person().map(origin::by).orElse(origin);
    }

    private Reply failed(RuntimeException failure, Call call) {
        if (failure instanceof UncheckedIOException brokenOff) {
            throw brokenOff;
        }
        if (failure instanceof Refusal refusal) {
            Reply reply = contract.render(refusal.problem(), call);
            return refusal.isRepetition() ? reply.with(Reply.REPLAYED, "true") : reply;
        }
        if (Outage.is(failure)) {
            LOG.warn("{} {} has to wait for the database: {}", call.method(), call.requestPath(), failure.toString());
            return contract.render(OUTAGE, call);
        }
        String requestId = ids.next().toString();
        LOG.error("Request {} to {} {} failed", requestId, call.method(), call.requestPath(), failure);
        return contract.render(Problem.of(Problem.Kind.FAILED, "UnknownError",
            "Something went wrong on our side; report it with X-Request-Id " + requestId), call)
            .with("X-Request-Id", requestId);
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.contentType().ifPresent(response::setContentType);
        reply.headers().forEach(response::setHeader);
        switch (reply.content()) {
            case Reply.Bytes(byte[] bytes) -> {
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
            case Reply.Stream stream -> stream.writeTo(response.getOutputStream());
        }
    }
}
