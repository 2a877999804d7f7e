package rs.tefter.api.sef;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.Event;
import rs.tefter.notify.EventFeed;
import rs.tefter.notify.EventJson;
import rs.tefter.notify.Side;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** The changes of one past day, in today's form (POST) and in that of 2021 (GET); today's changes are in the event feed only (S15, S16, P8). */
final class Changes {

    private final EventFeed feed;
    private final Time time;
    private final int historyDays;

    /** @param historyDays how far back the answer goes; 0 is for ever */
    Changes(EventFeed feed, Time time, int historyDays) {
        this.feed = feed;
        this.time = time;
        this.historyDays = historyDays;
    }

    List<Route> routes(String prefix, Side side) {
        return List.of(
            Route.post(prefix + "/changes", Access.KEY, call -> reply(call, side, Generation.SECOND)),
            Route.get(prefix + "/changes", Access.KEY, call -> reply(call, side, Generation.FIRST)));
    }

    private Reply reply(Call call, Side side, Generation usual) {
        LocalDate day = pastDay(call);
        boolean tooOld = historyDays > 0 && day.isBefore(time.today().minusDays(historyDays));
        List<Event> events = tooOld ? List.of() : feed.changes(call.companyId(), side, day);
        boolean first = Generation.asked(call).orElse(usual) == Generation.FIRST;
        return Reply.json(first ? EventJson.pairs(events) : EventJson.changes(events, Optional.empty()));
    }

    private LocalDate pastDay(Call call) {
        LocalDate day = SefDays.required(call, "date");
        LocalDate today = time.today();
        if (day.equals(today)) {
            throw Problem.refused("SearchDateBiggerThanYesterday", "date",
                "Changes of today are not available here; ask for yesterday or earlier").refusal();
        }
        if (day.isAfter(today)) {
            throw Problem.refused("SearchDateBiggerThanToday", "date", "date is after today").refusal();
        }
        return day;
    }
}
