package rs.tefter.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/** Makes one attempt to deliver a batch: never follows a redirect, never uses a proxy, never takes longer than its time. */
public final class CallbackSender implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    /** Three addresses of a host can be tried within an attempt. */
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int ADDRESSES_TRIED = 3;
    private static final int RESPONSE_HEAD_BYTES = 1024;
    private static final int LONGEST_ERROR = 300;
    private static final ContentType JSON = ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8);

    private final AddressGuard guard;
    private final WebhookSecrets secrets;
    private final InstantSource time;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("callback-deadlines").daemon().factory());

    /**
     * @param version of the product, for User-Agent
     * @param trusted whose certificates are trusted
     */
    public CallbackSender(AddressGuard guard, WebhookSecrets secrets, InstantSource time, String version, SSLContext trusted) {
        this(guard, secrets, time, version, trusted, ATTEMPT);
    }

    CallbackSender(AddressGuard guard, WebhookSecrets secrets, InstantSource time, String version, SSLContext trusted, Duration longest) {
        this.guard = guard;
        this.secrets = secrets;
        this.time = time;
        this.longest = longest;
        this.client = client(guard, version, trusted, longest);
    }

    private static CloseableHttpClient client(AddressGuard guard, String version, SSLContext trusted, Duration longest) {
        // The dispatcher limits how much is sent at one time; a connection serves one attempt, whose addresses were looked at for it.
        return HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(guard))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(CONNECT)).setSocketTimeout(Timeout.of(longest)).build())
                .setMaxConnTotal(Integer.MAX_VALUE).setMaxConnPerRoute(Integer.MAX_VALUE)
                .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(longest)).setProtocolUpgradeEnabled(false).build())
            .setConnectionReuseStrategy((_, _, _) -> false)
            .setUserAgent("Tefter/" + version)
            .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
            .build();
    }

    /** The addresses the guard allows, and none else, are the ones a connection goes to. */
    private record GuardedNames(AddressGuard guard) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host).stream().limit(ADDRESSES_TRIED).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Sends the batch once and tells what came of it; does not throw when nobody receives it. */
    Outcome send(Delivery delivery) {
        Instant started = time.instant();
        long begin = System.nanoTime();
        Optional<String> forbidden = guard.fault(delivery.address().uri());
        if (forbidden.isPresent()) {
            return new Outcome(started, Duration.ZERO, Optional.empty(), forbidden, Optional.empty(), Optional.empty());
        }
        HttpPost request = request(delivery, started);
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            Outcome outcome = new Outcome(started, since(begin), Optional.of(response.getCode()), Optional.empty(), head(response),
                RetryAfter.of(response, time.instant()));
            hangUp(request, response);
            return outcome;
        } catch (IOException failure) {
            String error = request.isAborted() ? "no answer within " + longest.toMillis() + " ms" : describe(failure);
            return new Outcome(started, since(begin), Optional.empty(), Optional.of(error), Optional.empty(), Optional.empty());
        } finally {
            deadline.cancel(false);
        }
    }

    /** Closing alone would read a body to its end, which may never come. */
    private static void hangUp(HttpPost request, ClassicHttpResponse response) {
        request.abort();
        Closer.closeQuietly(response);
    }

    private HttpPost request(Delivery delivery, Instant now) {
        HttpPost request = new HttpPost(delivery.address().uri());
        List<String> signing = secrets.signing(delivery.companyId());
        request.setHeader("webhook-id", delivery.requestId().toString());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", Signature.header(signing, delivery.requestId().toString(), now.getEpochSecond(), delivery.body()));
        request.setEntity(new ByteArrayEntity(delivery.body(), JSON));
        return request;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The beginning of the body, as far as it comes in time: what was answered stands in the status. */
    private static Optional<String> head(ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return Optional.empty();
        }
        byte[] head = new byte[RESPONSE_HEAD_BYTES];
        int length = 0;
        try {
            InputStream body = response.getEntity().getContent();
            for (int read = 0; read >= 0 && length < head.length; read = body.read(head, length, head.length - length)) {
                length += read;
            }
        } catch (IOException _) {
            // The rest does not come; what came is kept.
        }
        // The database cannot hold U+0000 in a text.
        return length == 0 ? Optional.empty() : Optional.of(new String(head, 0, length, StandardCharsets.UTF_8).replace('\0', '\uFFFD'));
    }

    private static String describe(IOException failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR)).replace('\0', '\uFFFD');
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
