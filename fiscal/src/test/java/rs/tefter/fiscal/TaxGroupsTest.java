package rs.tefter.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxGroupsTest {
    private static final TaxGroup OLD = group(1, "2022-05-01T00:00:00+02:00", "Ђ", "Х");
    private static final TaxGroup NOW = group(2, "2026-01-01T00:00:00+01:00", "Ђ", "Е");
    private static final TaxGroup TO_COME = group(3, "2027-01-01T00:00:00+01:00", "Ђ", "Е", "Ж");
    private static final TaxGroups GROUPS = new TaxGroups(List.of(TO_COME, OLD, NOW));
    private static final Instant TODAY = Samples.SIGNED_AT;
    private static final Optional<OffsetDateTime> LONG_AGO = Optional.of(OffsetDateTime.parse("2023-06-06T12:00:00+02:00"));

    @Test
    void theGroupInForceIsTheOneThatBeganLast() {
        assertThat(GROUPS.at(TODAY)).contains(NOW);
        assertThat(GROUPS.at(Instant.parse("2025-12-31T23:00:00Z"))).contains(NOW);
        assertThat(GROUPS.at(Instant.parse("2025-12-31T22:59:59.999Z"))).contains(OLD);
        assertThat(GROUPS.at(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aRefundAndACopyTakeTheRatesOfTheReceiptTheyReferTo() {
        for (ReceiptKind kind : ReceiptKind.ALL) {
            boolean past = kind.transaction() == TransactionType.REFUND || kind.type() == InvoiceType.COPY;
            assertThat(GROUPS.appliedTo(request(kind, LONG_AGO), TODAY)).as(kind.code()).contains(past ? OLD : NOW);
            assertThat(GROUPS.appliedTo(request(kind, Optional.empty()), TODAY)).as(kind.code()).contains(NOW);
        }
    }

    @Test
    void aLabelMustBeInTheAppliedGroupAndInTodays() {
        InvoiceRequest refund = request(new ReceiptKind(InvoiceType.NORMAL, TransactionType.REFUND), LONG_AGO);
        assertThat(GROUPS.allow("Ђ", refund, TODAY)).isTrue();
        assertThat(GROUPS.allow("Е", refund, TODAY)).isFalse();
        assertThat(GROUPS.allow("Х", refund, TODAY)).isFalse();
        assertThat(GROUPS.allow("Ж", refund, TODAY)).isFalse();
        assertThat(GROUPS.allow("Ђ", refund, Instant.EPOCH)).isFalse();
    }

    private static InvoiceRequest request(ReceiptKind kind, Optional<OffsetDateTime> referentDocumentTime) {
        InvoiceRequest plain = Samples.coffeeBreadAndApples();
        return new InvoiceRequest(plain.dateAndTimeOfIssue(), plain.cashier(), plain.buyerId(), plain.buyerCostCenterId(), kind, plain.payments(),
            plain.invoiceNumber(), Optional.of("TFTRSBX1-TFTRSBX1-1"), referentDocumentTime, true, true, plain.items());
    }

    private static TaxGroup group(int id, String validFrom, String... labels) {
        return new TaxGroup(id, OffsetDateTime.parse(validFrom), List.of(new TaxCategory("ПДВ", TaxCategoryType.TAX_ON_NET, 1,
            List.of(labels).stream().map(label -> new TaxRate(label, BigDecimal.TEN)).toList())));
    }
}
