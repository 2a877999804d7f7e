package rs.tefter.deduction;

import java.util.List;

/** The positions of the record that are stated by rate: 1.x where the supplier owes the VAT, 2.x where the recipient does. */
public enum Position {
    FIRST_TRANSFER("1.1", "FirstTransferOfTheRightToDispose"), SUPPLY("1.2", "TurnoverExceptForTransferOfTheRight"),
    INCREASE("1.3", "IncreaseOfBaseIeVat"), DECREASE("1.4", "DecreaseOfBaseIeVat"),
    PREPAYMENT("1.5", "FeePaidBeforeTurnoverIePrepayment"), PREPAYMENT_DECREASE("1.6", "DecreaseOfPrepayment"),
    OWN_TRANSFER("2.1", "TransferOfTheRightToDispose"), OWN_SUPPLY("2.2", "TurnoverExceptForTransferOfTheRight"),
    OWN_INCREASE("2.3", "IncreaseOfBaseIeVat"), OWN_DECREASE("2.4", "DecreaseOfBaseIeVat"),
    OWN_PREPAYMENT("2.5", "FeePaidBeforeTurnoverIePrepayment"), OWN_PREPAYMENT_DECREASE("2.6", "DecreaseOfPrepayment");

    private final String number;
    private final String wire;

    Position(String number, String wire) {
        this.number = number;
        this.wire = wire;
    }

    public String number() {
        return number;
    }

    /** The object of the record that holds it. */
    public String block() {
        return (isOwn() ? "TurnoverAsRecipient" : "TurnoverAsSupplier") + "." + wire;
    }

    boolean isOwn() {
        return number.startsWith("2");
    }

    boolean isDecrease() {
        return this == DECREASE || this == PREPAYMENT_DECREASE || this == OWN_DECREASE || this == OWN_PREPAYMENT_DECREASE;
    }

    private boolean isPrepayment() {
        return wire.equals(PREPAYMENT.wire) || wire.equals(PREPAYMENT_DECREASE.wire);
    }

    /** Where an amount of this position stands in the record. */
    List<String> path(Rate rate, String leaf) {
        return List.of(isOwn() ? "TurnoverAsRecipient" : "TurnoverAsSupplier", wire,
            (isPrepayment() ? "PrepaymentForTurnoverAtRateOf" : "TurnoverAtRateOf") + rate.text() + "Percent", leaf);
    }
}
