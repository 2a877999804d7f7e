package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Issued;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Reference;

/** A receipt of a company, from its plan to its signature. */
public record Receipt(Place place, ReceiptKind kind, Sending sending, Facts facts, Optional<Signature> signature) {

    /** Whose it is and what it belongs to; the step is its place among the receipts of one order. */
    public record Place(long companyId, UUID id, UUID jobId, int step, UUID storeId, UUID clientId) {}

    /**
     * How it stands between us and the fiscal processor.
     *
     * @param requestId under which it is signed and looked up
     * @param request the bytes that are sent, none before its time has come
     * @param problem why it is not signed
     */
    public record Sending(State state, String requestId, Optional<byte[]> request, Optional<Instant> sentAt, Optional<Failure> problem) {}

    /**
     * What it says, and what we know beyond.
     *
     * @param chainId id of the first receipt of its sale
     * @param originalId the receipt of ours that it refers to
     * @param afterPrevious whether it refers to the receipt before it in its order
     * @param handedOut whether the customer gets it unasked
     * @param goods of an advance, what is to be delivered for it
     * @param change cash to give back
     * @param returned of an advance that was larger than what was bought
     * @param texts what the cash register adds below it
     * @param metadata JSON of the caller's own
     */
    public record Facts(UUID chainId, Optional<UUID> originalId, Optional<Reference> reference, boolean afterPrevious, boolean handedOut,
            boolean unknownAmount, Optional<OffsetDateTime> posTime, Optional<String> cashier, Buyer buyer, List<Line> lines, List<Line> goods,
            List<Payment> payments, BigDecimal total, BigDecimal change, Optional<BigDecimal> returned, List<String> texts,
            Optional<String> metadata) {}

    /** The fiscal processor's answer, as it came and as it was read. */
    public record Signature(byte[] raw, InvoiceResult result) {}

    public UUID id() {
        return place.id();
    }

    public State state() {
        return sending.state();
    }

    /** Only of a signed receipt. */
    public InvoiceResult result() {
        return signature.orElseThrow().result();
    }

    /** What later receipts have to know of it. */
    Issued issued() {
        Reference own = signature.map(signed -> new Reference(signed.result().invoiceNumber(), signed.result().sdcDateTime()))
            .orElse(new Reference("", OffsetDateTime.MIN));
        return new Issued(id(), kind, own, facts.lines(), facts.goods(), Payments.of(facts.payments()), facts.change(), facts.buyer(),
            facts.unknownAmount(), signature.map(signed -> signed.result().taxItems()).orElse(List.of()));
    }

    /** What the fiscal processor is asked, with the reference given. */
    InvoiceRequest request(String registerNumber, Optional<Reference> reference) {
        return new InvoiceRequest(facts.posTime(), facts.cashier(), facts.buyer().id(), facts.buyer().costCentre(), kind, facts.payments(),
            Optional.of(registerNumber), reference.map(Reference::number), reference.map(Reference::time), true, true,
            facts.lines().stream().map(Line::item).toList());
    }
}
