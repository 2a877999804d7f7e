package rs.tefter.fiscal.signing;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.Taxpayer;
import rs.tefter.fiscal.arithmetic.LabelTax;
import rs.tefter.fiscal.arithmetic.Taxes;
import rs.tefter.fiscal.journal.Journal;
import rs.tefter.fiscal.journal.JournalTime;
import rs.tefter.fiscal.verification.QrImage;
import rs.tefter.fiscal.verification.ReceiptFacts;
import rs.tefter.fiscal.verification.SignedReceipt;
import rs.tefter.fiscal.verification.VerificationUrl;

/**
 * Makes signed receipts of requests. It keeps nothing: what it counts is given with each request, and given the same twice it signs twice.
 *
 * @param marks lines printed below the taxpayer's, such as one that says that receipts are not fiscal
 * @param verificationRoot beginning of the address at which receipts are checked, up to and with {@code ?vl=}
 * @param registrationNumber make, software and serial number
 */
public record FiscalProcessor(
        SecureElement element, Taxpayer taxpayer, List<String> marks, String verificationRoot, String registrationNumber) {

    public FiscalProcessor {
        marks = List.copyOf(marks);
    }

    /**
     * @throws IllegalArgumentException for a label that the tax group does not have, or a value that has no place in a receipt; who calls has
     *         refused those with better words
     */
    public InvoiceResult issue(InvoiceRequest request, Terms terms) {
        List<LabelTax> taxes = Taxes.of(request.items(), terms.group());
        ReceiptFacts facts = new ReceiptFacts(terms.requestedBy(), element.id(), terms.counters().total(), terms.counters().of(request.kind()),
            request.totalAmount(), terms.signedAt(), request.kind(), request.buyerId().map(FiscalProcessor::ascii));
        SignedReceipt receipt = element.sign(facts, terms.counters());
        String url = VerificationUrl.encode(verificationRoot, receipt);
        return new InvoiceResult(
            terms.requestedBy(),
            terms.signedAt().truncatedTo(ChronoUnit.MILLIS).atZone(JournalTime.BELGRADE).toOffsetDateTime(),
            facts.invoiceCounter(),
            request.kind().code(),
            facts.invoiceNumber(),
            taxes.stream().map(LabelTax::toItem).toList(),
            url,
            request.withQrCode() ? Optional.of(Base64.getEncoder().encodeToString(QrImage.gif(url))) : Optional.empty(),
            request.withJournal() ? Optional.of(journal(request, taxes, facts)) : Optional.empty(),
            terms.message(),
            element.id(),
            receipt.encryptedInternalData(),
            receipt.signature(),
            facts.totalCounter(),
            facts.transactionTypeCounter(),
            facts.totalAmount(),
            terms.group().groupId(),
            taxpayer.businessName(),
            taxpayer.tin(),
            taxpayer.locationName(),
            taxpayer.address(),
            taxpayer.district(),
            registrationNumber);
    }

    private String journal(InvoiceRequest request, List<LabelTax> taxes, ReceiptFacts facts) {
        List<String> header = Stream.concat(taxpayer.header().stream(), marks.stream()).toList();
        return Journal.of(request, header, taxes, facts.signedAt(), facts.invoiceNumber(), facts.invoiceCounter()).text();
    }

    /** The bytes of a receipt have room for ASCII only; a question mark stands for each other letter there. The journal prints them all. */
    private static String ascii(String buyerId) {
        return new String(buyerId.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
