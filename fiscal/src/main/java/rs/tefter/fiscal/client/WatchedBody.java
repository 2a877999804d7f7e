package rs.tefter.fiscal.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request's body that can be withdrawn until some of it has been handed over: while none has, the other side cannot have got the request, and once
 * it is withdrawn the other side never gets it, however late the connection comes about.
 */
final class WatchedBody implements BodyPublisher {

    private enum State { KEPT, HANDED_OVER, WITHDRAWN }

    private final BodyPublisher body;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);

    WatchedBody(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
    }

    /** False when some of it may have left already. */
    boolean withdraw() {
        return state.compareAndSet(State.KEPT, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    private boolean handOver() {
        return state.compareAndSet(State.KEPT, State.HANDED_OVER) || state.get() == State.HANDED_OVER;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Watch(subscriber));
    }

    private final class Watch implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private Flow.Subscription subscription;

        Watch(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscriber.onSubscribe(given);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            if (handOver()) {
                subscriber.onNext(bytes);
            } else {
                subscription.cancel();
                subscriber.onError(new IOException("the request was withdrawn"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            if (state.get() != State.WITHDRAWN) {
                subscriber.onComplete();
            }
        }
    }
}
