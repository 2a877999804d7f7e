package rs.tefter.api.sef.vat;

import rs.tefter.vat.VatRecord;

/** The ids that the contract wants of the turnovers within a group record; nothing is asked by them, so they follow from the record's. */
final class TurnoverIds {

    private static final int MOST_A_RECORD = 4;

    private TurnoverIds() {}

    /** @param number of the turnover within the record, from 0 */
    static long of(VatRecord record, int number) {
        return (record.id() - 1) * MOST_A_RECORD + number + 1;
    }
}
