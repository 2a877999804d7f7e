package rs.tefter.fiscal.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import rs.tefter.fiscal.client.Processor.Credentials;

/**
 * HTTP to one fiscal processor. A call ends within the reply timeout, an answer is read up to a limit, and no redirection is followed.
 *
 * <p>The JDK's client repeats a GET by itself on a connection that has gone stale, but never a POST.
 */
final class Transport implements AutoCloseable {

    private static final long LARGEST_ANSWER = 4L << 20;

    private final Processor processor;
    private final HttpClient http;

    /** {@link IllegalArgumentException} when the certificate cannot be read. */
    Transport(Processor processor) {
        this.processor = processor;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(processor.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY);
        processor.credentials().ifPresent(credentials -> builder.sslContext(identified(credentials)));
        this.http = builder.build();
    }

    private static SSLContext identified(Credentials credentials) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(credentials.pkcs12()), credentials.password().toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, credentials.password().toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("the client certificate cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    Exchange get(String path) {
        return exchange("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of(), () -> true);
    }

    Exchange post(String path, byte[] body, Map<String, String> headers) {
        WatchedBody watched = new WatchedBody(body);
        return exchange("POST", path, watched, headers, () -> !watched.withdraw());
    }

    private Exchange exchange(String method, String path, BodyPublisher body, Map<String, String> headers, BooleanSupplier handedOver) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(processor.base() + path)).method(method, body)
            .header("Accept", "application/json").header("Accept-Language", processor.language());
        headers.forEach(request::header);
        processor.credentials().ifPresent(credentials -> request.header("PAC", credentials.pac()));
        CompletableFuture<HttpResponse<byte[]>> call =
            http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = call.get(processor.replyTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Exchange.Answered(answer.statusCode(), answer.body());
        } catch (TimeoutException _) {
            call.cancel(true);
            return new Exchange.Failed("no answer within " + processor.replyTimeout().toMillis() + " ms", handedOver.getAsBoolean());
        } catch (ExecutionException failure) {
            return new Exchange.Failed(words(failure.getCause()), handedOver.getAsBoolean());
        } catch (InterruptedException stopping) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Failed("interrupted", handedOver.getAsBoolean());
        }
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
