package rs.tefter.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.testing.TestServer;

/** A browser without a window: somebody who has signed in at the portal of a test server, by HTTP. */
final class Visitor {

    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String cookie;
    private final String token;

    private Visitor(TestServer server, String cookie, String token) {
        this.server = server;
        this.cookie = cookie;
        this.token = token;
    }

    /** With the token that the portal's pages carry. */
    private static Visitor of(TestServer server, String cookie) throws IOException, InterruptedException {
        String page = new Visitor(server, cookie, "").get("/nothing-here").body();
        return new Visitor(server, cookie, page.split("name=\"form-token\" content=\"")[1].split("\"")[0]);
    }

    /** The same session, but its forms carry another token. */
    Visitor withToken(String other) {
        return new Visitor(server, cookie, other);
    }

    /** Somebody without a session. */
    static Visitor nobody(TestServer server) throws IOException, InterruptedException {
        return of(server, "none=");
    }

    /** The administrator of the demo company in that place, counted from 1. */
    static Visitor administrator(TestServer server, int company) throws IOException, InterruptedException {
        return signedIn(server, "company" + company + "@tefter.local");
    }

    /** The administrator of that demo company after they became something less; nothing else of the server may need them. */
    static Visitor demoted(TestServer server, int company, String role) throws IOException, InterruptedException {
        String email = "company" + company + "@tefter.local";
        JdbcClient jdbc = server.database().jdbc();
        Visitor person = signedIn(server, email);
        jdbc.sql("update account set role = 'user' where email = ?").param(email).update();
        jdbc.sql("update account_grant set role = ? where account_number = (select number from account where email = ?)").params(role, email).update();
        return person;
    }

    private static Visitor signedIn(TestServer server, String email) throws IOException, InterruptedException {
        HttpRequest enter = HttpRequest.newBuilder(server.uri("/login/demo")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("email=" + email)).build();
        String cookie = HttpClient.newHttpClient().send(enter, HttpResponse.BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
        return of(server, cookie.split(";")[0]);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "en");
    }

    HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path)).header("Cookie", cookie + "; " + Cookies.LANGUAGE + "=" + language).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A file. */
    byte[] download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path)).header("Cookie", cookie + "; " + Cookies.LANGUAGE + "=en").build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Sends a form with the session's token; names and values in turn. */
    HttpResponse<String> post(String path, String... pairs) throws IOException, InterruptedException {
        String fields = IntStream.range(0, pairs.length / 2)
            .mapToObj(i -> pairs[2 * i] + "=" + URLEncoder.encode(pairs[2 * i + 1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(server.uri(path)).header("Cookie", cookie + "; " + Cookies.LANGUAGE + "=en")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_token=" + token + "&" + fields)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
