package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Refunding;

/** What a cash register can be asked for; a receipt of ours is named by its id or by the fiscal processor's number. */
public sealed interface Asked {

    /** What kind of order it is. */
    Job.Act act();

    /** The receipt that something is done with, as the caller names it. */
    default Optional<String> named() {
        return switch (this) {
            case Issue _ -> Optional.empty();
            case AdvancePayment payment -> Optional.of(payment.original());
            case CloseAdvance close -> Optional.of(close.original());
            case Copy copy -> Optional.of(copy.original());
            case Refund refund -> Optional.of(refund.original());
        };
    }

    /**
     * Something to be sold.
     *
     * @param path where it stands in the request, such as {@code items[0]}
     * @param sku of the catalogue, from which comes what is not said here
     * @param discount percent of the line
     * @param total of the line where it is not what quantity, price and discount make
     */
    record Wanted(String path, Optional<Long> sku, BigDecimal quantity, Optional<BigDecimal> unitPrice, Optional<String> label, Optional<String> name,
            Optional<String> gtin, BigDecimal discount, Optional<BigDecimal> total) {

        /** Of which quantity, price and discount make the total. */
        public Wanted(String path, Optional<Long> sku, BigDecimal quantity, Optional<BigDecimal> unitPrice, Optional<String> label,
                Optional<String> name, Optional<String> gtin, BigDecimal discount) {
            this(path, sku, quantity, unitPrice, label, name, gtin, discount, Optional.empty());
        }
    }

    /** How an order refers by hand; the time of a receipt of ours may be left out. */
    record ByHand(String number, Optional<OffsetDateTime> time) {}

    /**
     * A receipt.
     *
     * @param unknownAmount empty for what is usual in the store
     * @param metadata JSON of the caller's own
     */
    record Issue(ReceiptKind kind, Buyer buyer, Payments payments, List<Wanted> items, Discounts discounts, Optional<ByHand> reference,
            Optional<OffsetDateTime> posTime, Optional<Boolean> unknownAmount, Map<String, BigDecimal> specification, Optional<String> additionalText,
            Optional<String> cashier, Optional<String> metadata) implements Asked {
        @Override
        public Job.Act act() {
            return Job.Act.ISSUE;
        }
    }

    /** A further payment of an advance. */
    record AdvancePayment(String original, Buyer buyer, Payments payments, Optional<OffsetDateTime> posTime, Map<String, BigDecimal> specification,
            Optional<String> additionalText) implements Asked {
        @Override
        public Job.Act act() {
            return Job.Act.ADVANCE_PAYMENT;
        }
    }

    /** The end of an advance: the goods are sold. */
    record CloseAdvance(String original, Buyer buyer, Payments payments, List<Wanted> items, Optional<String> additionalText) implements Asked {
        @Override
        public Job.Act act() {
            return Job.Act.CLOSE_ADVANCE;
        }
    }

    /** A copy of a receipt. */
    record Copy(String original) implements Asked {
        @Override
        public Job.Act act() {
            return Job.Act.COPY;
        }
    }

    /** A refund of a receipt or an advance. */
    record Refund(String original, Buyer buyer, Payments payments, List<Refunding.Wanted> items, Map<String, BigDecimal> specification,
            Optional<String> additionalText) implements Asked {
        @Override
        public Job.Act act() {
            return Job.Act.REFUND;
        }
    }
}
