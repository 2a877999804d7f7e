package rs.tefter.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingVat;

class SumsTest {

    private static SalesDraft.Line line(String quantity, String price, String discount, String percent) {
        return new SalesDraft.Line("x", Optional.empty(), new BigDecimal(quantity), "H87", new BigDecimal(price), new BigDecimal(discount),
            new OutgoingVat("S", new BigDecimal(percent), Optional.empty()));
    }

    @Test
    void vatIsCountedFromTheSumOfARateAndNotLineByLine() {
        Sums sums = Sums.of(List.of(line("1", "0.03", "0", "20"), line("1", "0.03", "0", "20"), line("1", "0.03", "0", "20")));
        assertThat(sums.vat()).isEqualByComparingTo("0.02");
    }

    @Test
    void aRateIsOneHoweverItIsWritten() {
        Sums sums = Sums.of(List.of(line("1", "10", "0", "20"), line("1", "10", "0", "20.00")));
        assertThat(sums.taxes()).extracting(TaxSubtotal::base).containsExactly(new BigDecimal("20.00"));
    }

    @Test
    void aDiscountIsTakenOffTheRoundedAmountOfTheLine() {
        Sums sums = Sums.of(List.of(line("3", "33.335", "12.5", "10")));
        assertThat(sums.lines()).containsExactly(new BigDecimal("87.51"));
        assertThat(sums.withVat()).isEqualByComparingTo("96.26");
    }
}
