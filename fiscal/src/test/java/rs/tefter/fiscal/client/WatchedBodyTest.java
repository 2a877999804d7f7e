package rs.tefter.fiscal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class WatchedBodyTest {

    private final WatchedBody body = new WatchedBody(new byte[] {1, 2, 3});
    private final Reader reader = new Reader();

    @Test
    void aBodyThatWasHandedOverCannotBeWithdrawn() {
        body.subscribe(reader);
        reader.subscription.request(1);
        assertThat(body.withdraw()).isFalse();
        assertThat(reader.said).containsExactly("3 bytes", "complete");
    }

    @Test
    void aBodyThatWasWithdrawnIsNeverHandedOver() {
        body.subscribe(reader);
        assertThat(body.withdraw()).isTrue();
        reader.subscription.request(1);
        assertThat(reader.said).containsExactly("error");
        assertThat(body.withdraw()).isTrue();
    }

    private static final class Reader implements Flow.Subscriber<ByteBuffer> {

        private final List<String> said = new ArrayList<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            said.add(bytes.remaining() + " bytes");
        }

        @Override
        public void onError(Throwable failure) {
            said.add("error");
        }

        @Override
        public void onComplete() {
            said.add("complete");
        }
    }
}
