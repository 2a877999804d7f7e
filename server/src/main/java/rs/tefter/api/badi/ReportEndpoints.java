package rs.tefter.api.badi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.reports.Reconciliation;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;
import rs.tefter.retail.reports.Scope;
import rs.tefter.validation.text.Language;
import rs.tefter.view.ReportViews;

/** Reports on turnover, the closing of days, and what is missing. */
final class ReportEndpoints {

    private static final String PATH = "/v2/fiscalization/reports";
    private static final List<String> TYPES = List.of("application/json", "text/csv", Reply.PDF);

    private final Reports reports;
    private final ReportViews views;
    private final Clients clients;
    private final Time time;

    ReportEndpoints(Reports reports, ReportViews views, Clients clients, Time time) {
        this.reports = reports;
        this.views = views;
        this.clients = clients;
        this.time = time;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH + "/daily", Access.KEY, this::daily),
            Route.get(PATH + "/period", Access.KEY, this::period),
            Route.get(PATH + "/reconciliation", Access.KEY, this::reconciliation),
            Route.post(PATH + "/daily/close", Access.KEY, this::close));
    }

    /** Which receipts of which days, and in which language a page is. */
    private record Asked(Scope scope, Language language) {}

    private Reply daily(Call call) {
        Fields query = Fields.query(call);
        LocalDate day = query.time("date").map(Time::dayOf).orElse(time.today());
        Asked asked = asked(call, query, day, day);
        Report report = reports.of(call.companyId(), asked.scope);
        Optional<Reports.Closing> closing = asked.scope.clientId().flatMap(client -> reports.closing(call.companyId(), client, day));
        return reply(call, report, closing, asked.language, ReportJson.daily(report, store(call, asked.scope), closing));
    }

    private Reply period(Call call) {
        Fields query = Fields.query(call);
        Asked asked = days(call, query);
        Report report = reports.of(call.companyId(), asked.scope);
        return reply(call, report, Optional.empty(), asked.language, ReportJson.period(report, store(call, asked.scope)));
    }

    private Reply reconciliation(Call call) {
        Reconciliation found = reports.reconciliation(call.companyId(), days(call, Fields.query(call)).scope);
        return BadiJson.reply(new ReconciliationDto(found.missingNumbers(), found.unknown(), found.partial(), found.undelivered()));
    }

    private Reply close(Call call) {
        Fields body = Fields.body(call);
        Field<LocalDate> day = body.time("date").map(Time::dayOf).required();
        Field<UUID> clientId = body.id("clientId").required();
        body.done();
        Client client = client(call, clientId.get());
        return Reply.json(reports.close(call.companyId(), client.id(), day.get(), (report, closing) ->
            ClosedDay.json(report, closing, client.details().storeId())));
    }

    private Asked days(Call call, Fields query) {
        Field<LocalDate> from = query.time("from").map(Time::dayOf).required();
        Field<LocalDate> to = query.time("to").map(Time::dayOf).required()
            .mustBe(day -> !from.optional().filter(day::isBefore).isPresent(), "must be on or after from")
            .mustBe(day -> from.optional().filter(first -> Scope.days(first, day) > Scope.MOST_DAYS).isEmpty(),
                "must be at most " + Scope.MOST_DAYS + " days after from");
        return asked(call, query, from.orElse(time.today()), to.orElse(time.today()));
    }

    private Asked asked(Call call, Fields query, LocalDate from, LocalDate to) {
        Field<UUID> storeId = query.id("storeId");
        Field<UUID> clientId = query.id("clientId");
        Language language = query.choice("language", List.of(Language.values()), Language::tag).optional()
            .or(() -> call.preferredLanguage(List.of(Language.SR_CYRL.tag(), Language.SR_LATN.tag(), Language.EN.tag())).flatMap(Language::tagged))
            .orElse(Language.SR_CYRL);
        query.done();
        return new Asked(new Scope(from, to, storeId.optional(), clientId.optional()), language);
    }

    /** The store that was asked for, else that of the client. */
    private Optional<UUID> store(Call call, Scope scope) {
        return scope.storeId()
            .or(() -> scope.clientId().flatMap(client -> clients.find(call.companyId(), client)).map(found -> found.details().storeId()));
    }

    private Client client(Call call, UUID id) {
        return clients.find(call.companyId(), id).orElseThrow(() -> Problem.unknown("NotFound", "clientId", "Client not found").refusal());
    }

    private Reply reply(Call call, Report report, Optional<Reports.Closing> closing, Language language, Map<String, Object> json) {
        String type = call.preferred(TYPES);
        if (Csv.TYPE.startsWith(type)) {
            return ReportCsv.reply(report);
        }
        return type.equals(Reply.PDF) ? Reply.of(200, Reply.PDF, views.pdf(report, closing, language)) : BadiJson.reply(json);
    }

    record ReconciliationDto(List<String> missingNumbers, List<UUID> unknown, List<UUID> partial, List<UUID> undelivered) {}
}
