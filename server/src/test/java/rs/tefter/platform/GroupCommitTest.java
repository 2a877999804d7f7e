package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTest {

    @Test
    void aLoneCallerCommitsAtOnceAndGetsItsOwnResult() {
        GroupCommit<String, Integer, Integer> commits = new GroupCommit<>(10, (_, works) -> works.stream().map(work -> work * 2).toList());
        assertThat(commits.submit("a", 21)).isEqualTo(42);
    }

    @Test
    void whatComesDuringACommitGoesTogetherIntoTheNextAtMostSoMuch() throws Exception {
        CountDownLatch firstIsCommitting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger queued = new AtomicInteger();
        GroupCommit<String, Integer, Integer> commits = new GroupCommit<>(8, (_, works) -> {
            sizes.add(works.size());
            firstIsCommitting.countDown();
            await(goOn);
            return works;
        });
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            Future<Integer> first = callers.submit(() -> commits.submit("a", 0));
            firstIsCommitting.await();
            List<Future<Integer>> others = new ArrayList<>();
            List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
            for (int i = 1; i <= 20; i++) {
                int work = i;
                others.add(callers.submit(() -> {
                    threads.add(Thread.currentThread());
                    queued.incrementAndGet();
                    return commits.submit("a", work);
                }));
            }
            Awaitility.await().until(() -> queued.get() == 20 && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            goOn.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
            for (int i = 0; i < 20; i++) {
                assertThat(others.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i + 1);
            }
        }
        assertThat(sizes).containsExactly(1, 8, 8, 4);
    }

    @Test
    void oneBadWorkDoesNotFailItsNeighbours() throws Exception {
        CountDownLatch allQueued = new CountDownLatch(1);
        AtomicInteger queued = new AtomicInteger();
        GroupCommit<String, Integer, Integer> commits = new GroupCommit<>(100, (_, works) -> {
            await(allQueued);
            if (works.contains(13)) {
                throw new IllegalArgumentException("13");
            }
            return works;
        });
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int work = i;
                futures.add(callers.submit(() -> {
                    queued.incrementAndGet();
                    return commits.submit("a", work);
                }));
            }
            Awaitility.await().until(() -> queued.get() == 30);
            allQueued.countDown();
            for (int i = 0; i < 30; i++) {
                Future<Integer> future = futures.get(i);
                if (i == 13) {
                    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(future.get(10, TimeUnit.SECONDS)).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void whileTheDatabaseIsAwayABatchIsNotTriedWorkByWork() throws Exception {
        CountDownLatch allQueued = new CountDownLatch(1);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger calls = new AtomicInteger();
        GroupCommit<String, Integer, Integer> commits = new GroupCommit<>(100, (_, _) -> {
            await(allQueued);
            calls.incrementAndGet();
            throw new DataAccessResourceFailureException("gone");
        });
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int work = i;
                futures.add(callers.submit(() -> {
                    threads.add(Thread.currentThread());
                    return commits.submit("a", work);
                }));
            }
            Awaitility.await().until(() -> threads.size() == 30 && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            allQueued.countDown();
            for (Future<Integer> future : futures) {
                assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DataAccessResourceFailureException.class);
            }
        }
        assertThat(calls).as("the leader alone, then all the others together").hasValue(2);
    }

    @Test
    void afterAFailureTheNextCallerIsServed() {
        AtomicInteger calls = new AtomicInteger();
        GroupCommit<String, Integer, Integer> commits = new GroupCommit<>(10, (_, works) -> {
            if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return works;
        });
        assertThatThrownBy(() -> commits.submit("a", 1)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(commits.submit("a", 2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
