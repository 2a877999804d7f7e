package rs.tefter.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time-stamp authority over HTTP as RFC 3161 says, and believes only an answer to its own question. */
public final class TimeStampClient implements TimeStamps {
    private static final int MAX_RESPONSE_BYTES = 128 << 10;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    private final HttpClient http;
    private final Address address;
    private final SecureRandom random;

    /**
     * Where an authority is and how it is asked.
     *
     * @param credentials name and password for basic authentication, "name:password"
     * @param policy OID of the policy that is asked for; the authority's own when left out
     * @param timeout for the whole answer
     */
    public record Address(URI uri, Optional<String> credentials, Optional<String> policy, Duration timeout) { }

    /** @throws IllegalArgumentException when the policy is no OID */
    public TimeStampClient(HttpClient http, Address address, SecureRandom random) {
        address.policy().ifPresent(ASN1ObjectIdentifier::new);
        this.http = http;
        this.address = address;
        this.random = random;
    }

    @Override
    public byte[] stamp(byte[] sha256) throws NotStampedException {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            address.policy().map(ASN1ObjectIdentifier::new).ifPresent(generator::setReqPolicy);
            TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
            byte[] token = token(request, ask(request.getEncoded()));
            Token.read(token).check(sha256);
            return token;
        } catch (IOException | TSPException | Token.Unsound | RuntimeException e) {
            throw new NotStampedException("The time-stamp authority gave no sound answer: " + e.getMessage(), e);
        }
    }

    private static byte[] token(TimeStampRequest request, byte[] answer) throws IOException, TSPException, NotStampedException {
        var response = new TimeStampResponse(answer);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new NotStampedException("The time-stamp authority refused: " + response.getStatusString());
        }
        return response.getTimeStampToken().getEncoded();
    }

    private byte[] ask(byte[] request) throws NotStampedException {
        var builder = HttpRequest.newBuilder(address.uri()).timeout(address.timeout())
                .header("Content-Type", "application/timestamp-query").header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request));
        address.credentials().ifPresent(each -> builder.header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8))));
        var bounded = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_RESPONSE_BYTES);
        HttpResponse<byte[]> response = await(http.sendAsync(builder.build(), bounded));
        if (response.statusCode() != OK) throw new NotStampedException("The time-stamp authority answered " + response.statusCode() + ".");
        return response.body();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) throws NotStampedException {
        try {
            return answer.get(address.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NotStampedException("The time-stamp authority did not answer within " + address.timeout().toMillis() + " ms.", late);
        } catch (ExecutionException failed) {
            throw new NotStampedException("The time-stamp authority was not reached: " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotStampedException("Waiting for the time-stamp authority was broken off.", stopped);
        }
    }
}
