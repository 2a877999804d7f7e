package rs.tefter.hold;

import java.util.concurrent.CountDownLatch;

/** Holds callers back while no server can answer, so that they do not spin. */
final class Gate {

    private CountDownLatch way = new CountDownLatch(1);

    synchronized void open() {
        way.countDown();
    }

    synchronized void close() {
        way = new CountDownLatch(1);
    }

    void pass() throws InterruptedException {
        way().await();
    }

    private synchronized CountDownLatch way() {
        return way;
    }
}
