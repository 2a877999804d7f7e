package rs.tefter.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.Standstill;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/**
 * Carries accepted invoices and the news about them from mailbox to mailbox. What this server has just committed is handed over in
 * memory; what another server left behind is found by its expired lease. Every step may be repeated without harm.
 */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_AT_ONCE = 256;
    private static final int WORKERS = 2;
    private static final long SWEEP_MILLIS = 500;
    private static final long STOP_SECONDS = 10;

    private final DeliveryStore deliveries;
    private final Transfers transfers;
    private final Counterparts counterparts;
    private final Companies companies;
    private final LongConsumer committed;
    private final Standstill standstill;
    private final LinkedBlockingQueue<Parcel> handed = new LinkedBlockingQueue<>();
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Semaphore due = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /** @param committed told the company after each commit, to wake those who wait for its events */
    Courier(DeliveryStore deliveries, Transfers transfers, Counterparts counterparts, Companies companies, LongConsumer committed,
            Standstill standstill) {
        this.deliveries = deliveries;
        this.transfers = transfers;
        this.counterparts = counterparts;
        this.companies = companies;
        this.committed = committed;
        this.standstill = standstill;
    }

    /** Starts the workers and the sweep that takes over expired leases. */
    public void start() {
        for (int i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofPlatform().name("courier-" + i).start(this::carryHanded));
        }
        threads.add(Thread.ofPlatform().name("courier-sweep").start(this::sweep));
    }

    /** Stops after the step at hand; what is left stays leased in the database and is taken over. */
    @Override
    public void close() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes over a parcel whose transfer this server has just committed and leased. */
    void hand(Parcel parcel) {
        inHand.add(parcel.ids().salesInvoiceId());
        handed.add(parcel);
    }

    /** Carries nothing of what was handed over until now; called when nothing else works. */
    public void forget() {
        handed.clear();
        inHand.clear();
    }

    /** Asks for a sweep at once, because a transfer that is due has been committed. */
    void wake() {
        due.release();
    }

    private void carryHanded() {
        List<Parcel> batch = new ArrayList<>(MOST_AT_ONCE);
        while (running) {
            try {
                batch.add(handed.take());
            } catch (InterruptedException stopping) {
                return;
            }
            handed.drainTo(batch, MOST_AT_ONCE - 1);
            // What was forgotten since it was taken is not in hand any more.
            attempt(() -> deliver(batch.stream().filter(parcel -> inHand.contains(parcel.ids().salesInvoiceId())).toList()));
            batch.forEach(parcel -> inHand.remove(parcel.ids().salesInvoiceId()));
            batch.clear();
        }
    }

    private void deliver(List<Parcel> parcels) {
        List<Parcel.Delivered> delivered = new ArrayList<>(parcels.size());
        groups(parcels, parcel -> parcel.buyer().companyId())
            .forEach((buyerId, ofBuyer) -> attempt(() -> delivered.addAll(receive(buyerId, ofBuyer))));
        groups(delivered, one -> one.parcel().seller().companyId()).forEach((sellerId, ofSeller) -> attempt(() -> {
            deliveries.confirm(sellerId, ofSeller);
            committed.accept(sellerId);
        }));
    }

    private List<Parcel.Delivered> receive(long buyerId, List<Parcel> parcels) {
        Company buyer = companies.byId(buyerId).orElseThrow();
        if (!buyer.active()) {
            parcels.forEach(counterparts::undeliverable);
            return List.of();
        }
        List<Parcel.Delivered> received = deliveries.receive(buyerId, buyer.publicFundUser(), parcels);
        committed.accept(buyerId);
        return received;
    }

    private void sweep() {
        while (running) {
            try {
                due.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                return;
            }
            due.drainPermits();
            attempt(this::carryDue);
        }
    }

    private void carryDue() {
        List<Transfer> leased;
        do {
            leased = transfers.lease(MOST_AT_ONCE);
            Map<Boolean, List<Transfer>> byKind = leased.stream()
                .collect(Collectors.partitioningBy(transfer -> transfer.kind() == Transfer.Kind.DELIVERY));
            List<Transfer> abandoned = byKind.get(true).stream().filter(transfer -> !inHand.contains(transfer.salesInvoiceId())).toList();
            groups(abandoned, Transfer::from).forEach((sellerId, ofSeller) -> attempt(() -> deliver(load(sellerId, ofSeller))));
            byKind.get(false).forEach(this::tell);
        } while (running && leased.size() == MOST_AT_ONCE);
    }

    private List<Parcel> load(long sellerId, List<Transfer> abandoned) {
        Company seller = companies.byId(sellerId).orElseThrow();
        return deliveries.load(Partner.of(seller), abandoned.stream().map(Transfer::salesInvoiceId).toList());
    }

    private void tell(Transfer transfer) {
        attempt(() -> {
            try {
                counterparts.tell(transfer);
            } catch (RuntimeException failure) {
                transfers.postpone(transfer, failure.toString());
                throw failure;
            }
        });
    }

    /** A step that fails leaves its transfers leased, so that it is tried again when the lease ends. */
    private void attempt(Runnable step) {
        try {
            standstill.doWork(step);
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn("A step of the courier failed and will be tried again: {}", failure.toString());
            }
        }
    }

    private static <T> Map<Long, List<T>> groups(List<T> items, Function<T, Long> key) {
        return items.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
