package rs.tefter.api.http;

/**
 * One operation of a contract.
 *
 * @param template path with literal segments (matched in any case), {@code {name}}, {@code {name:digits}} for 1 to 19 digits, and
 *                 {@code {name*}} as the last one for everything that follows, slashes included
 */
public record Route(String method, String template, Access access, Handler handler) {

    public static Route get(String template, Access access, Handler handler) {
        return new Route("GET", template, access, handler);
    }

    public static Route post(String template, Access access, Handler handler) {
        return new Route("POST", template, access, handler);
    }

    public static Route put(String template, Access access, Handler handler) {
        return new Route("PUT", template, access, handler);
    }

    public static Route patch(String template, Access access, Handler handler) {
        return new Route("PATCH", template, access, handler);
    }

    public static Route delete(String template, Access access, Handler handler) {
        return new Route("DELETE", template, access, handler);
    }
}
