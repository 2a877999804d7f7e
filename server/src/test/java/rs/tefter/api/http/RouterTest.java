package rs.tefter.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private static final Router ROUTER = new Router(List.of(
        route("GET", "/api/sales"), route("POST", "/api/sales/upload"),
        route("POST", "/api/sales/upload/{requestId*}"), route("GET", "/api/sales/{id:digits}"),
        route("GET", "/api/sales/{id:digits}/xml"), route("GET", "/api/sales/xml"),
        route("GET", "/api/sales/{cir}/assign"), route("DELETE", "/api/sales")));

    private static Route route(String method, String template) {
        return new Route(method, template, Access.OPEN, _ -> Reply.empty(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sales, GET, /api/sales",
        "/API/Sales/, GET, /api/sales",
        "/api/sales/42, GET, /api/sales/{id:digits}",
        "/api/sales/42/XML, GET, /api/sales/{id:digits}/xml",
        "/api/sales/xml, GET, /api/sales/xml",
        "/api/sales/J5W9/assign, GET, /api/sales/{cir}/assign",
        "/api/sales/123/assign, GET, /api/sales/{cir}/assign",
        "/api/sales/upload, POST, /api/sales/upload",
        "/api/sales/upload/a/b/c, POST, /api/sales/upload/{requestId*}",
    })
    void aPathFindsItsRoute(String path, String method, String template) {
        assertThat(ROUTER.find(path).flatMap(found -> found.route(method)).map(Route::template)).contains(template);
    }

    @ParameterizedTest
    @CsvSource({"/", "/api", "/api/sales/abc", "/api/sales/12345678901234567890", "/api/sales/42/pdf", "/api/salesman"})
    void anythingElseIsNothing(String path) {
        assertThat(ROUTER.find(path)).isEmpty();
    }

    @Test
    void whatFollowsIsDecodedOnceAndKeepsItsSlashes() {
        Map<String, String> parameters = ROUTER.find("/api/sales/upload/01%2F2026/%D0%B6%20+%2520").orElseThrow().parameters();
        assertThat(parameters).containsEntry("requestId", "01/2026/ж +%20");
    }

    @Test
    void aMethodThatIsNotThereIsToldFromAPathThatIsNot() {
        Router.Found found = ROUTER.find("/api/sales").orElseThrow();
        assertThat(found.route("PUT")).isEmpty();
        assertThat(found.allow()).isEqualTo("DELETE, GET");
    }

    @Test
    void twoRoutesAtOnePlaceAreAMistakeOfOurs() {
        assertThatThrownBy(() -> new Router(List.of(route("GET", "/a/{x}"), route("GET", "/A/{x}")))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Router(List.of(route("GET", "/a/{x}"), route("POST", "/a/{y}")))).isInstanceOf(IllegalStateException.class);
    }
}
