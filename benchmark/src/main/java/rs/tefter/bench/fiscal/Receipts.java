package rs.tefter.bench.fiscal;

import java.math.BigDecimal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxRate;
import rs.tefter.fiscal.Taxpayer;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.fiscal.arithmetic.Taxes;
import rs.tefter.fiscal.journal.Journal;
import rs.tefter.fiscal.signing.Counters;
import rs.tefter.fiscal.signing.FiscalProcessor;
import rs.tefter.fiscal.signing.SecureElement;
import rs.tefter.fiscal.signing.Terms;
import rs.tefter.fiscal.verification.QrImage;
import rs.tefter.fiscal.verification.SignedReceipt;
import rs.tefter.fiscal.verification.VerificationUrl;
import rs.tefter.rendering.receipt.Receipt;
import rs.tefter.rendering.receipt.ReceiptPdf;

/** The pieces of work that are measured; each gives a number that depends on all it made. */
final class Receipts {
    private static final ReceiptKind SALE = new ReceiptKind(InvoiceType.NORMAL, TransactionType.SALE);
    private static final Instant SIGNED_AT = Instant.parse("2026-11-20T08:05:07.123Z");
    private static final String ROOT = "http://127.0.0.1:8080/v/?vl=";
    private static final Taxpayer TAXPAYER =
        new Taxpayer("100000024", "ТЕФТЕР ПЕСАК ДОО", "1000001-Продавница за проверу рада програма", "КНЕЗ МИХАИЛОВА 1", "Београд-Стари Град");
    private static final TaxGroup GROUP = new TaxGroup(1, OffsetDateTime.parse("2022-05-01T00:00:00+02:00"),
        List.of(category("П-ПДВ", 1, "Е", BigDecimal.TEN), category("О-ПДВ", 2, "Ђ", BigDecimal.valueOf(20))));
    /** As many bytes as are signed of a receipt with a buyer. */
    private static final byte[] SIGNED_BYTES = new byte[312];

    private final SecureElement element = SecureElement.create("TFTRSBX1", SIGNED_AT, new SecureRandom());
    private final FiscalProcessor processor = new FiscalProcessor(element, TAXPAYER, List.of(), ROOT, "00-0001-TFTRSBX1");
    private final KeyPair bareKey = newKey();

    /** The least that any receipt takes. */
    Callable<Integer> bareSignature() {
        return () -> {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(bareKey.getPrivate());
            signature.update(SIGNED_BYTES);
            return (int) signature.sign()[0];
        };
    }

    /** All that a fiscal processor makes of a request. */
    Callable<Integer> wholeResult(int items) {
        InvoiceRequest request = request(items);
        Terms terms = terms(request);
        return () -> processor.issue(request, terms).hashCode();
    }

    /** What is made around the signature. */
    Callable<Integer> textAddressAndCode(int items) {
        InvoiceRequest request = request(items);
        SignedReceipt receipt = VerificationUrl.decode(processor.issue(request, terms(request)).verificationUrl()).orElseThrow();
        return () -> {
            Journal journal = Journal.of(request, TAXPAYER.header(), Taxes.of(request.items(), GROUP), SIGNED_AT,
                receipt.facts().invoiceNumber(), receipt.facts().invoiceCounter());
            String url = VerificationUrl.encode(ROOT, receipt);
            return journal.text().length() + url.length() + QrImage.gif(url).length;
        };
    }

    /** The receipt on paper of 80 mm, as a customer is mailed it. */
    Callable<Integer> pdf(int items) {
        InvoiceRequest request = request(items);
        InvoiceResult result = processor.issue(request, terms(request));
        Receipt receipt = new Receipt(result.journal().orElseThrow(), result.verificationUrl(), List.of(), true);
        return () -> ReceiptPdf.of(receipt, ReceiptPdf.Paper.MM80).length;
    }

    private static Terms terms(InvoiceRequest request) {
        return new Terms("TFTRSBX1", GROUP, Counters.NONE.plus(SALE, request.totalAmount()), SIGNED_AT, "Успешно");
    }

    private static InvoiceRequest request(int items) {
        List<Item> lines = IntStream.range(0, items)
            .mapToObj(index -> new Item(Optional.empty(), "Хлеб бели без адитива, домаћи, 600 г/ком " + index, BigDecimal.valueOf(1 + index),
                List.of(index % 2 == 0 ? "Ђ" : "Е"), new BigDecimal("119.99"), new BigDecimal("119.99").multiply(BigDecimal.valueOf(1 + index))))
            .toList();
        BigDecimal total = lines.stream().map(Item::totalAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new InvoiceRequest(Optional.empty(), Optional.of("Петар Петровић"), Optional.of("10:100181732"), Optional.empty(), SALE,
            List.of(new Payment(PaymentType.CASH, total)), Optional.of("999/1.0.0"), Optional.empty(), Optional.empty(), true, true, lines);
    }

    private static TaxCategory category(String name, int orderId, String label, BigDecimal rate) {
        return new TaxCategory(name, TaxCategoryType.TAX_ON_NET, orderId, List.of(new TaxRate(label, rate)));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
