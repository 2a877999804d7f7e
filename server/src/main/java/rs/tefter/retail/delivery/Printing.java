package rs.tefter.retail.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.DayOfRetries;
import rs.tefter.platform.Time;
import rs.tefter.rendering.receipt.EscPos;
import rs.tefter.rendering.receipt.ReceiptPdf;
import rs.tefter.retail.PrintMethod;

/** Sends receipts to printers; a printer that cannot be reached is tried for a day. Several servers share the work by leases. */
final class Printing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
    private static final int CONNECT_MILLIS = 1500;
    private static final int LONGEST_SECONDS = 60;
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 16;
    private static final long STOP_SECONDS = 5;

    private final DeliveryTable table;
    private final Printers printers;
    private final ReceiptSource receipts;
    private final Time time;
    private final AtomicInteger printing = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().name("print-", 0).factory());

    Printing(DeliveryTable table, Printers printers, ReceiptSource receipts, Time time) {
        this.table = table;
        this.printers = printers;
        this.receipts = receipts;
        this.time = time;
    }

    void printDue() {
        int free = AT_ONCE - printing.get();
        if (free > 0) {
            table.claim(time.instant(), LEASE, free).forEach(this::start);
        }
    }

    /** Begins an attempt; the future has its outcome, and how it ends is written in any case. */
    CompletableFuture<Status> start(DeliveryTable.Job job) {
        printing.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return attempt(job);
            } finally {
                printing.decrementAndGet();
            }
        }, threads);
    }

    private Status attempt(DeliveryTable.Job job) {
        Optional<PrintedReceipt> receipt = receipts.find(job.companyId(), job.receiptId());
        Optional<Printer> printer = receipt.flatMap(found -> printers.find(job.companyId(), found.clientId(), job.way()));
        if (printer.isEmpty()) {
            return finished(job, Status.failed("no printer is set for the client"), Optional.empty());
        }
        try {
            send(printer.get(), bytes(receipt.orElseThrow(), job.way(), printer.get()));
            return finished(job, Status.DONE, Optional.empty());
        } catch (IOException trouble) {
            String why = "printer " + printer.get().address() + " not reachable";
            LOG.info("{}: {}", why, trouble.toString());
            Optional<Instant> next = DayOfRetries.after(job.attempts() + 1).map(time.instant()::plus);
            return finished(job, next.isPresent() ? Status.queued(why) : Status.failed(why), next);
        }
    }

    private Status finished(DeliveryTable.Job job, Status status, Optional<Instant> next) {
        table.finish(job, status, next);
        return status;
    }

    /** Printers for sheets take a PDF as it is. */
    private static byte[] bytes(PrintedReceipt receipt, PrintMethod way, Printer printer) {
        return way == PrintMethod.A4_PRINTER ? ReceiptPdf.of(receipt.content(), ReceiptPdf.Paper.A4)
            : EscPos.of(receipt.content(), printer.codePage());
    }

    /** A printer that takes nothing more for a minute is left: writing itself knows no limit of time. */
    private void send(Printer printer, byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(printer.host(), printer.port()), CONNECT_MILLIS);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(socket, bytes), threads);
            written.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException stuck) {
            throw new IOException(stuck.getCause());
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
