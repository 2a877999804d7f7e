package rs.tefter.intermediary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rs.tefter.exchange.Announcement;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.Handling;
import rs.tefter.exchange.InvoiceIds;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.Sealing;
import rs.tefter.exchange.Submission;
import rs.tefter.exchange.Units;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.MerSettings;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.BusinessUnits.Unit;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Finding;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.text.Language;

/** Takes documents in: own checks, the exchange's rules, the seal, the exchange itself; and answers when the document has arrived. */
public final class Sending {

    private static final String FAMILY_OF_INTAKE = "sales-ubl";
    private static final int LANES = 64;
    private static final int MOST_MESSAGES = 100;

    /**
     * A document to send.
     *
     * @param unit     code of the sender's business unit, unless the document names one
     * @param document the text as it came
     */
    public record Order(Company sender, Optional<String> unit, String document, Optional<SendToCir> sendToCir, boolean urgent) {}

    private final Exchange exchange;
    private final Companies companies;
    private final BusinessUnits units;
    private final Idempotency idempotency;
    private final Mailboxes mailboxes;
    private final ElectronicIds ids;
    private final Function<byte[], Sealing> seal;
    private final MerSettings settings;
    private final UblReader reader = new UblReader(Limits.DEFAULT);
    private final List<Lock> lanes = Stream.<Lock>generate(ReentrantLock::new).limit(LANES).toList();

    Sending(Exchange exchange, Companies companies, BusinessUnits units, Idempotency idempotency, Mailboxes mailboxes, ElectronicIds ids,
            Function<byte[], Sealing> seal, MerSettings settings) {
        this.exchange = exchange;
        this.companies = companies;
        this.units = units;
        this.idempotency = idempotency;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.seal = seal;
        this.settings = settings;
    }

    /**
     * The answer about the sent document; a repetition gets the first one.
     *
     * @param render makes the answer, in the shape of the caller's contract
     */
    public Answered send(Order order, Idempotency.Request request, Function<Carried, StoredAnswer> render) {
        long companyId = order.sender.companyId();
        Optional<Idempotency.Stored> stored = request.id().flatMap(id -> idempotency.find(companyId, request.family(), id));
        if (stored.isPresent()) {
            return stored.get().repeat(request.contentHash(), request.mismatchCode());
        }
        RequestId atIntake = new RequestId("mer-" + request.id().map(id -> HexFormat.of().formatHex(Sha256.of(id.value().getBytes(StandardCharsets.UTF_8))))
            .orElseGet(() -> UUID.randomUUID().toString()));
        long salesInvoiceId = idempotency.find(companyId, FAMILY_OF_INTAKE, atIntake).map(Idempotency.Stored::answer).map(Sending::id)
            .orElseGet(() -> take(order, atIntake));
        Carried sent = arrived(companyId, salesInvoiceId);
        return idempotency.run(companyId, request, () -> sent, render);
    }

    private Carried arrived(long companyId, long salesInvoiceId) {
        if (settings.sendMode() == MerSettings.SendMode.ASYNC) {
            return found(companyId, salesInvoiceId).inPreparation();
        }
        exchange.sales().settled(companyId, salesInvoiceId, settings.sendBudget());
        return found(companyId, salesInvoiceId);
    }

    private Carried found(long companyId, long salesInvoiceId) {
        return mailboxes.find(Side.OUTBOX, companyId, ids.of(salesInvoiceId), Optional.empty()).orElseThrow();
    }

    private long take(Order order, RequestId requestId) {
        Upload upload = Upload.of(order.document);
        InvoiceHeader header = header(upload);
        Units concerned = ownChecks(order, header, upload);
        return oneAtATime(order.sender.companyId() + " " + header.number(), () -> {
            refuseDuplicate(order.sender, header);
            byte[] document = upload.document();
            byte[] received = order.document.getBytes(StandardCharsets.UTF_8);
            Handling handling = new Handling(concerned, Optional.of(received).filter(bytes -> !Arrays.equals(bytes, document)),
                Optional.of(order.urgent ? Announcement.URGENT : Announcement.DUE), seal);
            Submission submission = new Submission(requestId, document, order.sendToCir.or(() -> Optional.of(SendToCir.AUTO)),
                true, false, false, handling);
            return register(order.sender, submission, header);
        });
    }

    private long register(Company sender, Submission submission, InvoiceHeader header) {
        String number = header.number();
        try {
            return id(exchange.intake().send(sender, submission, Sending::answer).answer());
        } catch (Refusal refused) {
            if (refused.problem().code().equals(Sealing.UNSEALABLE)) {
                throw Refusals.document(number, List.of(refused.problem().message()));
            }
            if (refused.problem().findings().isEmpty()) {
                throw refused;
            }
            refuseDuplicate(sender, header);
            throw Refusals.broken(number, refused.problem());
        }
    }

    /** What the exchange keeps as its answer: nobody else reads it. */
    private static StoredAnswer answer(InvoiceIds ids) {
        return new StoredAnswer(200, "text/plain", Long.toString(ids.salesInvoiceId()).getBytes(StandardCharsets.US_ASCII));
    }

    private static long id(StoredAnswer answer) {
        return Long.parseLong(new String(answer.body(), StandardCharsets.US_ASCII));
    }

    private InvoiceHeader header(Upload upload) {
        if (!upload.documentRoot().equals("Invoice") && !upload.documentRoot().equals("CreditNote")) {
            throw Refusals.document("", List.of("Unsupported document root: " + upload.root()));
        }
        return switch (reader.read(upload.document())) {
            case ReadResult.Read read -> InvoiceReader.header(read.document());
            case ReadResult.Refused refused -> throw Refusals.document("", List.of("[" + refused.problem().id() + "] " + refused.problem().detail()));
        };
    }

    /** All that is wrong with who sends what to whom; the units that the document concerns. */
    private Units ownChecks(Order order, InvoiceHeader header, Upload upload) {
        List<String> faults = new ArrayList<>();
        String senderPib = header.seller().pib().orElse("");
        if (!senderPib.equals(order.sender.pib())) {
            faults.add("Sender " + senderPib + " in document does not match CompanyId " + order.sender.pib() + ".");
        }
        if (header.number().isBlank()) {
            faults.add("Document number is missing.");
        }
        String recipientPib = header.buyer().pib().orElse("");
        Optional<Company> recipient = companies.byPib(recipientPib).filter(Company::active);
        if (recipient.isEmpty()) {
            faults.add("Recipient " + recipientPib + " not found.");
        }
        UnitsInDocument named = UnitsInDocument.of(new String(upload.document(), StandardCharsets.UTF_8));
        Optional<String> senderUnit = named.unitOf(order.sender.pib()).flatMap(text -> units.find(order.sender.companyId(), text)).map(Unit::code);
        Optional<String> recipientUnit = named.unitOf(recipientPib);
        Optional<Unit> found = recipient.flatMap(company -> recipientUnit.flatMap(text -> units.find(company.companyId(), text)));
        if (recipient.isPresent() && recipientUnit.isPresent() && found.isEmpty()) {
            faults.add("Business unit " + recipientUnit.get() + " of recipient " + recipientPib + " not found.");
        }
        if (!faults.isEmpty()) {
            throw Refusals.document(header.number(), faults);
        }
        return new Units(senderUnit.or(order::unit).orElse(""), found.map(Unit::code).orElse(""));
    }

    /** Another type of document with the number is no repetition; the exchange refuses it by a rule of its own. */
    private void refuseDuplicate(Company sender, InvoiceHeader header) {
        String number = header.number();
        Optional<SalesInvoice> first = exchange.sales().findByNumber(sender.companyId(), number)
            .filter(invoice -> Integer.toString(invoice.summary().type().code()).equals(header.typeCode()));
        if (first.isPresent()) {
            throw Refusals.duplicate(number, ids.of(first.get().ids().salesInvoiceId()));
        }
    }

    /** What the rules find, in the order of the document. */
    public static List<String> messages(Problem problem, Language language) {
        return problem.findings().stream().filter(Finding::blocks)
            .sorted(Comparator.comparing((Finding finding) -> finding.place().map(place -> place.line()).orElse(0))
                .thenComparing(finding -> finding.place().map(place -> place.column()).orElse(0)))
            .limit(MOST_MESSAGES).map(finding -> message(finding, language)).toList();
    }

    private static String message(Finding finding, Language language) {
        String text = finding.message(language);
        String rule = "[" + finding.ruleId() + "]";
        return (text.startsWith(rule) ? text : rule + " " + text) + finding.place().map(place -> " (" + place.xpath() + ")").orElse("");
    }

    /** Two sends of one number go one after the other, so that the second finds the first and no number is drawn for it. */
    private <T> T oneAtATime(String key, Supplier<T> act) {
        Lock lane = lanes.get(Math.floorMod(key.hashCode(), LANES));
        lane.lock();
        try {
            return act.get();
        } finally {
            lane.unlock();
        }
    }
}
