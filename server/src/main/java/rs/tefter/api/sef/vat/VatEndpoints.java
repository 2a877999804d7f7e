package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.PageLanguage;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.api.sef.Files;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.sef.RequestIds;
import rs.tefter.api.sef.SefJson;
import rs.tefter.api.sef.SentDays;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.vat.Entry;
import rs.tefter.vat.VatDays;
import rs.tefter.vat.VatRecord;
import rs.tefter.vat.VatRecords;
import rs.tefter.view.VatRecordViews;

/** The records of calculated VAT: make, correct, cancel, ask; in both generations and at the paths that are misprinted officially. */
public final class VatEndpoints {

    private static final String FIRST = "/api/publicApi/vat-recording";
    private static final List<String> SECOND = List.of("/api/v2/publicApi/vat-recording", "/api/v2/publicApi/vatrecording",
        "/api/publicApi/v2/vat-recording");

    private final VatRecords records;
    private final VatRecordViews views;
    private final List<Layout> first;
    private final List<Layout> second = List.of(new IndividualSecond(), new GroupSecond());

    /** @param strict whether to imitate the state where its answers are odd */
    public VatEndpoints(VatRecords records, VatRecordViews views, Time time, boolean strict) {
        FirstGenerationTimes times = new FirstGenerationTimes(strict);
        this.records = records;
        this.views = views;
        this.first = List.of(new IndividualFirst(time, times), new GroupFirst(time, times));
    }

    public List<Route> routes() {
        return Stream.concat(
            first.stream().flatMap(layout -> firstGeneration(FIRST + "/" + segment(layout), layout)),
            SECOND.stream().flatMap(prefix -> second.stream().flatMap(layout -> secondGeneration(prefix + "/" + segment(layout), layout)))).toList();
    }

    private static String segment(Layout layout) {
        return layout.form().kind().segment();
    }

    private Stream<Route> firstGeneration(String path, Layout layout) {
        String idName = layout.form().kind().idName();
        return Stream.concat(both(path, layout), Stream.of(
            Route.post(path, Access.KEY, call -> call.query(idName).isPresent()
                ? correct(call, layout, queryId(call, idName)) : record(call, layout))));
    }

    private Stream<Route> secondGeneration(String path, Layout layout) {
        String one = "/{" + layout.form().kind().idName() + ":digits}";
        return Stream.of(
            both(path, layout),
            Stream.of(
                Route.post(path, Access.KEY, call -> record(call, layout)),
                Route.post(path + "/correction" + one, Access.KEY, call -> correct(call, layout, pathId(call, layout))),
                Route.get(path + one + "/pdf", Access.KEY, call -> pdf(call, layout)))).flatMap(routes -> routes);
    }

    private Stream<Route> both(String path, Layout layout) {
        String one = "/{" + layout.form().kind().idName() + ":digits}";
        return Stream.of(
            Route.get(path, Access.KEY, call -> list(call, layout)),
            Route.get(path + one, Access.KEY, call -> one(call, layout)),
            Route.post(path + "/cancel" + one, Access.KEY, call -> cancel(call, layout, pathId(call, layout))));
    }

    private Reply one(Call call, Layout layout) {
        return SefJson.reply(layout.whole(records.get(call.companyId(), layout.form(), pathId(call, layout))));
    }

    private Reply pdf(Call call, Layout layout) {
        VatRecord record = records.get(call.companyId(), layout.form(), pathId(call, layout));
        return Files.pdf(segment(layout) + "-vat-record-" + record.id(), views.pdf(record, PageLanguage.of(call)));
    }

    private Reply list(Call call, Layout layout) {
        SentDays days = SentDays.optional(call);
        List<VatRecord> found = records.list(call.companyId(), layout.form(), new VatDays(days.from(), days.to()));
        return SefJson.reply(found.stream().map(layout::item).toList());
    }

    private Reply record(Call call, Layout layout) {
        JsonFields body = JsonFields.of(call.body());
        Entry entry = layout.read(body);
        return Reply.of(records.record(call.companyId(),
            layout.form().kind().recording(RequestIds.of(call, body), JsonFields.hash(layout.form(), entry)),
            layout.form(), entry, record -> answer(layout, record)));
    }

    private Reply correct(Call call, Layout layout, long id) {
        JsonFields body = JsonFields.of(call.body());
        Entry entry = layout.read(body);
        return Reply.of(records.correct(call.companyId(),
            layout.form().kind().correction(RequestIds.of(call, body), JsonFields.hash(layout.form(), id, entry)),
            layout.form(), id, entry, record -> answer(layout, record)));
    }

    private StoredAnswer answer(Layout layout, VatRecord record) {
        return SefJson.answer(layout.made(record, records.versions(record)));
    }

    private Reply cancel(Call call, Layout layout, long id) {
        return Reply.of(records.cancel(call.companyId(),
            layout.form().kind().cancellation(RequestIds.of(call), JsonFields.hash(layout.form(), id)), layout.form(), id, SefJson::answer));
    }

    private static long pathId(Call call, Layout layout) {
        String name = layout.form().kind().idName();
        return id(name, call.path(name));
    }

    private static long queryId(Call call, String name) {
        return id(name, call.query(name).orElseThrow());
    }

    private static long id(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", name, name + " is not the number of a record: '" + text + "'").refusal();
        }
    }
}
