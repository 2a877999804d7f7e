package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rs.tefter.access.EsirEnvironment;
import rs.tefter.access.EsirKeys;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** The keys of a company's cash registers, for its administrator. */
final class EsirKeyEndpoints {

    private static final String PATH = "/api/v1/esir-keys";

    private final EsirKeys keys;

    EsirKeyEndpoints(EsirKeys keys) {
        this.keys = keys;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.ADMINISTRATOR, call -> TefterJson.reply(new KeysDto(keys.all(call.companyId()).stream().map(KeyDto::of).toList()))),
            Route.post(PATH, Access.ADMINISTRATOR, this::create),
            Route.post(PATH + "/{key}/secret", Access.ADMINISTRATOR,
                call -> reply(keys.renew(call.companyId(), call.path("key")).orElseThrow(unknown(call)))),
            Route.delete(PATH + "/{key}", Access.ADMINISTRATOR, this::delete));
    }

    private Reply create(Call call) {
        String wanted = TefterJson.read(call.body(), KeyRequest.class).environment();
        EsirEnvironment environment = Optional.ofNullable(wanted).flatMap(EsirEnvironment::read).orElseThrow(() ->
            Problem.refused("EnumValueNotDefined", "environment", "environment is sandbox or production").refusal());
        return reply(keys.create(call.companyId(), environment));
    }

    private Reply delete(Call call) {
        if (!keys.delete(call.companyId(), call.path("key"))) {
            throw unknown(call).get();
        }
        return Reply.empty(204);
    }

    private static Reply reply(EsirKeys.Pair pair) {
        return TefterJson.reply(new PairDto(pair.key(), pair.secret(), pair.secretCreatedAt()));
    }

    private static Supplier<Refusal> unknown(Call call) {
        return () -> Problem.unknown("EsirKeyNotFound", "key", "There is no key " + call.path("key")).refusal();
    }

    record KeyRequest(String environment) {}

    record PairDto(String key, String secret, Instant secretCreatedUtc) {}

    record KeysDto(List<KeyDto> items) {}

    record KeyDto(String key, Instant createdUtc, Instant secretCreatedUtc) {

        static KeyDto of(EsirKeys.Key key) {
            return new KeyDto(key.key(), key.createdAt(), key.secretCreatedAt());
        }
    }
}
