package rs.tefter.retail.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;

/**
 * The turnover of some days. Only sales and advances are turnover; copies, pro formas and training receipts are counted and no more.
 *
 * @param first  number of the first receipt of any kind
 * @param last   number of the last one
 * @param counts how many receipts there are of each of the ten kinds
 * @param change cash that was given back; what was paid in cash is told without it
 * @param unresolved receipts of which nobody knows yet whether they were signed
 */
public record Report(Scope scope, Optional<String> first, Optional<String> last, Map<ReceiptKind, Long> counts, List<OfLabel> labels,
        List<OfPayment> payments, List<OfCashier> cashiers, List<OfStore> stores, BigDecimal change, long unresolved) {

    /**
     * The turnover of a tax label at one rate.
     *
     * @param tax the rounded taxes of the receipts, those of refunds taken off
     */
    public record OfLabel(String label, BigDecimal rate, Turnover turnover, BigDecimal tax) {}

    /** @param receipts how many of them are turnover */
    public record OfDay(LocalDate day, long receipts, Turnover turnover) {}

    public record OfPayment(PaymentType type, Turnover turnover) {}

    /** @param receipts how many of them are turnover */
    public record OfCashier(String cashier, long receipts, Turnover turnover) {}

    /** @param receipts how many of them are turnover */
    public record OfStore(UUID storeId, String name, long receipts, Turnover turnover) {}

    public Turnover turnover() {
        return cashiers.stream().map(OfCashier::turnover).reduce(Turnover.NONE, Turnover::plus);
    }
}
