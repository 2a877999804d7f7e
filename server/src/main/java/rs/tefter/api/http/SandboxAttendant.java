package rs.tefter.api.http;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.CallLog.Content;
import rs.tefter.sandbox.Faults;

/** Writes down every call of a company to the contracts of a sandbox, and lets happen to it what the company has asked for. */
public final class SandboxAttendant implements Attendant {

    private static final Problem FAILED = Problem.of(Problem.Kind.FAILED, "UnknownError", "This failure was asked for; nothing was done");
    private static final Problem UNAVAILABLE = Problem.of(Problem.Kind.LATER, "ServiceUnavailable", "This outage was asked for; nothing was done");

    private final CallLog log;
    private final Faults faults;
    private final Attendant onward;
    private final Time time;

    /** @param onward stands behind this one */
    public SandboxAttendant(CallLog log, Faults faults, Attendant onward, Time time) {
        this.log = log;
        this.faults = faults;
        this.onward = onward;
        this.time = time;
    }

    @Override
    public Reply attend(Call call, Endpoint endpoint) {
        long began = System.nanoTime();
        Optional<Faults.Fault> before = call.ofCompany().flatMap(faults::take);
        Reply reply = befallen(before, call, endpoint);
        Optional<Faults.Fault> fault = before.or(() -> afterwards(call));
        call.servedCompany().ifPresent(company -> log.note(company, new CallLog.Logged(log.nextNumber(), time.instant(),
            Duration.ofNanos(System.nanoTime() - began), call.method(), path(call), reply.status(), request(call), response(reply),
            fault.map(Faults.Fault::kind))));
        return fault.filter(asked -> asked.kind() == Faults.Kind.LOSE).map(_ -> lost()).orElse(reply);
    }

    private Reply befallen(Optional<Faults.Fault> fault, Call call, Endpoint endpoint) {
        return switch (fault.map(Faults.Fault::kind).orElse(Faults.Kind.LOSE)) {
            case FAIL -> endpoint.refuse(FAILED);
            case UNAVAILABLE -> endpoint.refuse(UNAVAILABLE);
            case DELAY -> {
                waitFor(fault.orElseThrow());
                yield onward.attend(call, endpoint);
            }
            case LOSE -> onward.attend(call, endpoint);
        };
    }

    /** The fault of a call of which nobody knew for whom it is until it was done: what should have kept it from being done is too late. */
    private Optional<Faults.Fault> afterwards(Call call) {
        Optional<Faults.Fault> fault = call.ofCompany().isPresent() ? Optional.empty() : call.servedCompany()
            .filter(company -> faults.of(company).filter(asked -> asked.kind() == Faults.Kind.LOSE || asked.kind() == Faults.Kind.DELAY).isPresent())
            .flatMap(faults::take);
        fault.ifPresent(SandboxAttendant::waitFor);
        return fault;
    }

    private static void waitFor(Faults.Fault fault) {
        if (fault.kind() == Faults.Kind.DELAY) {
            LockSupport.parkNanos(fault.delay().toNanos());
        }
    }

    /** The head of an answer whose body never comes: the connection closes after it. */
    private static Reply lost() {
        return Reply.stream(Reply.FILE, OutputStream::flush).with("Content-Length", "1").with("Connection", "close");
    }

    private static String path(Call call) {
        return call.requestPath() + (call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery());
    }

    private static Content request(Call call) {
        return Content.of(call.mediaType(), call.watchedBody());
    }

    private static Content response(Reply reply) {
        String type = reply.contentType().orElse("");
        return switch (reply.content()) {
            case Reply.Bytes(byte[] bytes) -> Content.of(type, bytes);
            case Reply.Stream _ -> Content.of(type, new byte[0]);
        };
    }
}
