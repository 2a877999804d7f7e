package rs.tefter.pfr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxGroups;
import rs.tefter.fiscal.arithmetic.LabelTax;
import rs.tefter.fiscal.arithmetic.Taxes;
import rs.tefter.fiscal.verification.SignedReceipt;
import rs.tefter.fiscal.verification.VerificationUrl;

/** What everybody may ask of receipts that this processor has signed: whether one is genuine, and what was sold by it. */
public final class ReceiptChecks {

    /**
     * A genuine receipt.
     *
     * @param kept what else is known of it; empty for one that was signed here and is not kept any more
     * @param token opens the lines of the receipt for half an hour
     */
    public record Genuine(SignedReceipt signed, Optional<KeptReceipt> kept, UUID token) {}

    /**
     * A line of a receipt with its tax.
     *
     * @param label all its labels
     * @param rate of the first of them
     * @param vat of the line alone, half up to the para
     */
    public record Line(Item item, String label, BigDecimal rate, BigDecimal base, BigDecimal vat) {}

    private final String jid;
    private final PfrStore store;
    private final TaxGroups taxGroups;
    private final PageTokens tokens;

    ReceiptChecks(String jid, PfrStore store, TaxGroups taxGroups, PageTokens tokens) {
        this.jid = jid;
        this.store = store;
        this.taxGroups = taxGroups;
        this.tokens = tokens;
    }

    /** The receipt in a verification address, or in a query as it was sent; empty when it is not genuine. */
    public Optional<Genuine> check(String address) {
        return VerificationUrl.decode(address).filter(this::isSignedHere).flatMap(signed -> {
            Optional<KeptReceipt> kept = store.byCounter(jid, signed.facts().totalCounter());
            boolean another = kept.flatMap(receipt -> VerificationUrl.decode(receipt.result().verificationUrl()))
                .filter(stored -> !stored.facts().equals(signed.facts())).isPresent();
            return another ? Optional.empty() : Optional.of(new Genuine(signed, kept, tokens.of(signed.facts().invoiceNumber())));
        });
    }

    private boolean isSignedHere(SignedReceipt signed) {
        return signed.facts().signedBy().equals(jid) && store.certificates(jid).stream().anyMatch(each -> Keys.hasSigned(each, signed));
    }

    /** The lines of a receipt that is kept, for the token of its page. */
    public Optional<List<Line>> lines(String invoiceNumber, UUID token) {
        String own = jid + "-" + jid + "-";
        String counter = invoiceNumber.startsWith(own) ? invoiceNumber.substring(own.length()) : "";
        if (!counter.matches("[0-9]{1,18}") || !tokens.opens(token, invoiceNumber)) {
            return Optional.empty();
        }
        return store.byCounter(jid, Long.parseLong(counter)).map(this::lines);
    }

    private List<Line> lines(KeptReceipt receipt) {
        TaxGroup group = taxGroups.appliedTo(receipt.request(), receipt.result().sdcDateTime().toInstant()).orElseThrow();
        List<Line> lines = new ArrayList<>();
        for (Item item : receipt.request().items()) {
            List<LabelTax> taxes = Taxes.of(List.of(item), group);
            BigDecimal vat = Taxes.total(taxes);
            lines.add(new Line(item, String.join(", ", item.labels()), taxes.getFirst().rate().rate(), item.totalAmount().subtract(vat), vat));
        }
        return lines;
    }
}
