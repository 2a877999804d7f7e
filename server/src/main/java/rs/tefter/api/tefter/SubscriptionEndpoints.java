package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.Subscriptions;
import rs.tefter.platform.Problem;

/** The subscriptions of both generations: how they stand, and their end. */
final class SubscriptionEndpoints {

    private static final String PATH = "/api/v1/subscriptions";

    private final Subscriptions subscriptions;

    SubscriptionEndpoints(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, call -> TefterJson.reply(dto(subscriptions, call.companyId()))),
            Route.delete(PATH, Access.KEY, this::cancelBoth),
            Route.get(PATH + "/g1", Access.KEY, call -> found(dto(subscriptions, call.companyId()).g1)),
            Route.delete(PATH + "/g1", Access.KEY, this::cancelFirst),
            Route.get(PATH + "/g2", Access.KEY, call -> found(dto(subscriptions, call.companyId()).g2)),
            Route.delete(PATH + "/g2", Access.KEY, this::cancelSecond));
    }

    static SubscriptionsDto dto(Subscriptions subscriptions, long companyId) {
        return new SubscriptionsDto(
            subscriptions.firstGeneration(companyId).map(first -> new FirstDto(first.address().toString(), first.since())).orElse(null),
            subscriptions.secondGeneration(companyId)
                .map(second -> new SecondDto(second.key(), second.from(), second.to().orElse(null))).orElse(null));
    }

    private static Reply found(Record subscription) {
        if (subscription == null) {
            throw Problem.of(Problem.Kind.UNKNOWN, "SubscriptionNotFound", "There is no such subscription").refusal();
        }
        return TefterJson.reply(subscription);
    }

    private Reply cancelBoth(Call call) {
        subscriptions.cancelFirstGeneration(call.companyId());
        subscriptions.cancelSecondGeneration(call.companyId());
        return Reply.empty(204);
    }

    private Reply cancelFirst(Call call) {
        subscriptions.cancelFirstGeneration(call.companyId());
        return Reply.empty(204);
    }

    private Reply cancelSecond(Call call) {
        subscriptions.cancelSecondGeneration(call.companyId());
        return Reply.empty(204);
    }

    record SubscriptionsDto(FirstDto g1, SecondDto g2) {}

    record FirstDto(String url, Instant sinceUtc) {}

    record SecondDto(UUID subscriptionKey, Instant validFromUtc, Instant validToUtc) {}
}
