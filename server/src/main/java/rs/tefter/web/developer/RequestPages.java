package rs.tefter.web.developer;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.Masked;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** The last calls of the company's programs. */
public final class RequestPages implements Section {

    /** The list of calls. */
    public record Requests(Slice<CallLog.Logged> calls) {

        /** The path of a call without what somebody could sign in with. */
        public String path(CallLog.Logged call) {
            return Masked.path(call.path());
        }
    }

    /** One call; its bodies as people may see them. */
    public record OneRequest(CallLog.Logged call, String path, String request, String response) {}

    private static final String PATH = "/developer/requests";

    private final Pages pages;
    private final CallLog log;

    RequestPages(Pages pages, CallLog log) {
        this.pages = pages;
        this.log = log;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::list),
            guard.page(PATH + "/{call:digits}", CompanyRole.VIEWER, this::show));
    }

    private Reply list(Visit visit) {
        Optional<Long> before = visit.query("before", Long::valueOf);
        return pages.show(visit, "developer/requests",
            new Requests(Slice.of(limit -> log.page(visit.companyId(), before, limit), CallLog.Logged::number)));
    }

    private Reply show(Visit visit) {
        CallLog.Logged call = log.find(visit.companyId(), visit.pathNumber("call"))
            .orElseThrow(() -> Problem.of(Problem.Kind.UNKNOWN, "NotFound", "This call is not kept, or not any more").refusal());
        return pages.show(visit, "developer/request",
            new OneRequest(call, Masked.path(call.path()), Masked.text(call.request()), Masked.text(call.response())));
    }
}
