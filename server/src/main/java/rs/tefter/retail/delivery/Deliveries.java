package rs.tefter.retail.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.rendering.receipt.ReceiptImage;
import rs.tefter.rendering.receipt.ReceiptPdf;
import rs.tefter.retail.PrintMethod;

/** Hands signed receipts out as their customers wish, and tells what became of it. */
public final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final long LONGEST_WAIT_SECONDS = 2;

    private final ReceiptSource receipts;
    private final DeliveryTable table;
    private final Links links;
    private final Printers printers;
    private final Printing printing;
    private final Outbox outbox;
    private final CompanyTransactions transactions;
    private final Supplier<UUID> ids;
    private final Time time;

    public Deliveries(DataSource database, Outbox outbox, CompanyTransactions transactions, Settings settings, Time time) {
        this.receipts = new ReceiptSource(database);
        this.table = new DeliveryTable(database);
        this.links = new Links(database, settings.baseUrl(), new SecureRandom());
        this.printers = new Printers(database, transactions, settings.isSandbox());
        this.printing = new Printing(table, printers, receipts, time);
        this.outbox = outbox;
        this.transactions = transactions;
        this.ids = new TimeOrderedIds(time, new SecureRandom())::next;
        this.time = time;
    }

    public Printers printers() {
        return printers;
    }

    /**
     * Hands a new receipt out; to be called after the receipt is committed, outside any transaction, and again when nobody knows whether it was:
     * what was begun before is not begun again. What fails is told and stored, never thrown. E-mail is left to the outbox; printers are waited
     * for, two seconds at most.
     */
    public Delivered start(long companyId, UUID receiptId, Wishes wishes) {
        return handOut(companyId, receiptId, wishes, true);
    }

    /** Hands a receipt out once more, as {@link #start} does. */
    public Delivered again(long companyId, UUID receiptId, Wishes wishes) {
        found(companyId, receiptId);
        return handOut(companyId, receiptId, wishes, false);
    }

    private Delivered handOut(long companyId, UUID receiptId, Wishes wishes, boolean first) {
        try {
            PrintedReceipt receipt = found(companyId, receiptId);
            Optional<byte[]> pdf = needsPdf(wishes) ? Optional.of(ReceiptPdf.of(receipt.content(), wishes.paper().rendered())) : Optional.empty();
            Begun begun = transactions.run(companyId, () -> begin(receipt, first ? left(companyId, receiptId, wishes) : wishes, pdf));
            Map<PrintMethod, Status> ways = first ? of(companyId, receiptId) : new EnumMap<>(PrintMethod.class);
            ways.putAll(begun.ways);
            ways.putAll(print(begun.jobs));
            return new Delivered(ways, begun.link, wishes.ways().contains(PrintMethod.BASE64_PDF) ? pdf : Optional.empty());
        } catch (RuntimeException trouble) {
            LOG.warn("receipt {} could not be handed out: {}", receiptId, trouble.toString());
            Map<PrintMethod, Status> ways = new EnumMap<>(PrintMethod.class);
            wishes.ways().forEach(way -> ways.put(way, Status.failed("the receipt could not be handed out; it stands")));
            return new Delivered(ways, Optional.empty(), Optional.empty());
        }
    }

    /** What has not been begun yet; a link is made as often as it is asked for. */
    private Wishes left(long companyId, UUID receiptId, Wishes wishes) {
        Set<PrintMethod> begun = table.of(companyId, receiptId).stream().map(DeliveryTable.Row::way).collect(Collectors.toSet());
        begun.remove(PrintMethod.PDF);
        Set<PrintMethod> left = wishes.ways().stream().filter(way -> !begun.contains(way)).collect(Collectors.toSet());
        return new Wishes(left, wishes.email().filter(_ -> left.contains(PrintMethod.EMAIL)), wishes.paper());
    }

    private static boolean needsPdf(Wishes wishes) {
        return wishes.ways().contains(PrintMethod.EMAIL) || wishes.ways().contains(PrintMethod.BASE64_PDF);
    }

    /** What was written of the wishes. */
    private record Begun(Map<PrintMethod, Status> ways, Optional<URI> link, List<DeliveryTable.Job> jobs) {}

    private Begun begin(PrintedReceipt receipt, Wishes wishes, Optional<byte[]> pdf) {
        Instant now = time.instant();
        Map<PrintMethod, Status> ways = new EnumMap<>(PrintMethod.class);
        List<DeliveryTable.Job> jobs = new ArrayList<>();
        Optional<URI> link = Optional.empty();
        for (PrintMethod way : wishes.ways()) {
            switch (way) {
                case THERMAL_PRINTER, A4_PRINTER -> jobs.add(
                    table.insertJob(receipt.companyId(), ids.get(), receipt.id(), way, now, Printing.LEASE));
                case EMAIL -> {
                    UUID mail = outbox.post(receipt.companyId(), ReceiptLetter.of(receipt, wishes.email().orElseThrow(), pdf.orElseThrow()));
                    table.insertDone(receipt.companyId(), ids.get(), receipt.id(), way, Optional.of(mail), now);
                    ways.put(way, new Status(Status.State.QUEUED, Optional.empty()));
                }
                case PDF -> link = Optional.of(links.make(new Links.Target(receipt.companyId(), receipt.id(), wishes.paper()), now));
                case BASE64_PDF -> { }
            }
            if (way == PrintMethod.PDF || way == PrintMethod.BASE64_PDF) {
                table.insertDone(receipt.companyId(), ids.get(), receipt.id(), way, Optional.empty(), now);
                ways.put(way, Status.DONE);
            }
        }
        return new Begun(ways, link, jobs);
    }

    private Map<PrintMethod, Status> print(List<DeliveryTable.Job> jobs) {
        Map<PrintMethod, CompletableFuture<Status>> begun = new EnumMap<>(PrintMethod.class);
        jobs.forEach(job -> begun.put(job.way(), printing.start(job)));
        Map<PrintMethod, Status> ways = new EnumMap<>(PrintMethod.class);
        begun.forEach((way, outcome) -> ways.put(way,
            outcome.completeOnTimeout(new Status(Status.State.QUEUED, Optional.empty()), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join()));
        return ways;
    }

    /** How far each way in which the receipt was to be handed out has come; of several by the same way the last. */
    public Map<PrintMethod, Status> of(long companyId, UUID receiptId) {
        Map<PrintMethod, Status> ways = new EnumMap<>(PrintMethod.class);
        table.of(companyId, receiptId).forEach(row -> ways.put(row.way(), row.mailId().map(mail -> mailed(companyId, mail)).orElse(row.status())));
        return ways;
    }

    /** The same, in the form of what {@link #start} answers; links and PDFs are not told again. */
    public Delivered told(long companyId, UUID receiptId) {
        return new Delivered(of(companyId, receiptId), Optional.empty(), Optional.empty());
    }

    private Status mailed(long companyId, UUID mailId) {
        return outbox.find(companyId, mailId).map(mail -> switch (mail.state()) {
            case QUEUED, HANDED_OVER -> new Status(Status.State.QUEUED, mail.error());
            case SENT -> Status.DONE;
            case FAILED -> Status.failed(mail.error().orElse("refused"));
            case UNSURE -> Status.failed("the mail server did not answer, and may have the message: " + mail.error().orElse(""));
        }).orElse(Status.DONE);
    }

    /** The receipt as PDF; a refusal when the company has no such signed receipt. */
    public byte[] pdf(long companyId, UUID receiptId, Paper paper) {
        return ReceiptPdf.of(found(companyId, receiptId).content(), paper.rendered());
    }

    /** The receipt as a picture (PNG); a refusal as for {@link #pdf}, or when it is too long for one. */
    public byte[] png(long companyId, UUID receiptId) {
        try {
            return ReceiptImage.png(found(companyId, receiptId).content());
        } catch (IllegalArgumentException tooLong) {
            throw Problem.refused("ReceiptTooLong", "The receipt is too long for a picture; take the PDF").refusal();
        }
    }

    /** The PDF behind a link; a refusal when its ten minutes are over or it never was one. */
    public byte[] linked(String token) {
        Links.Target target = links.follow(token, time.instant());
        return pdf(target.companyId(), target.receiptId(), target.paper());
    }

    /** Prints what is due; to be called again and again. */
    public void printDue() {
        printing.printDue();
    }

    private PrintedReceipt found(long companyId, UUID receiptId) {
        return receipts.find(companyId, receiptId).orElseThrow(() -> Problem.unknown("NotFound", "id", "Receipt not found").refusal());
    }

    @Override
    public void close() {
        printing.close();
    }
}
