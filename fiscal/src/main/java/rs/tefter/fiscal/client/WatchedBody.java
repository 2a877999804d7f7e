package rs.tefter.fiscal.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** A request's body that knows whether any of it was asked for: until then the other side cannot have got the request. */
final class WatchedBody implements BodyPublisher {

    private final BodyPublisher body;
    private volatile boolean handedOver;

    WatchedBody(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
    }

    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                handedOver = true;
                subscriber.onNext(bytes);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
