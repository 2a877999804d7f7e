package rs.tefter.retail.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static rs.tefter.retail.rules.Counter.breaks;
import static rs.tefter.retail.rules.Counter.goods;
import static rs.tefter.retail.rules.Counter.isInvalid;
import static rs.tefter.retail.rules.Counter.order;
import static rs.tefter.retail.rules.Counter.paid;
import static rs.tefter.retail.rules.Counter.plan;
import static rs.tefter.retail.rules.Counter.sale;
import static rs.tefter.retail.rules.Counter.with;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTest {

    private static final Goods COFFEE = goods("Кафа", "Ђ", "1", "100.00");

    private static Buyer buyer(String id) {
        return new Buyer(Optional.of(id), Optional.empty());
    }

    private static Buyer account(String costCentre) {
        return new Buyer(Optional.of("10:100181732"), Optional.of(costCentre));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:100181732", "11:0101990710008", "12:100181732:12345", "13:1", "14:100181732", "15:0101990710009", "16:123456789012",
        "20:001234567", "20:0", "21:A1", "22:1", "23:P1", "30:P1", "31:1", "32:1", "33:1", "34:1", "35:1", "36:1", "40:12345678901234567"})
    void anIdOfTheCodeListIsTaken(String id) {
        assertThatCode(buyer(id)::checked).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99:1", "10:100181733", "10:10018173", "11:0101990710009", "12:100181732", "14:1", "16:1", "20:", "20: ", "20", "1:2", "",
        "40:123456789012345678", "20:Ђ1"})
    void anotherIsNot(String id) {
        isInvalid("buyerId fails to match the required pattern", buyer(id)::checked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20:1", "21:1", "30:1", "31:1", "32:1", "33:1", "50:1234", "60:01112026_30112026"})
    void anAccountOfTheCodeListIsTaken(String costCentre) {
        assertThatCode(account(costCentre)::checked).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99:1", "20:", "20", "60:0111_3011", "60:1", "20:123456789012345678901234567890123456789012345678"})
    void anotherAccountIsNot(String costCentre) {
        isInvalid("buyerCostCenterId fails to match the required pattern", account(costCentre)::checked);
    }

    @Test
    void anAccountNeedsABuyer() {
        isInvalid("buyerId is required", new Buyer(Optional.empty(), Optional.of("20:1"))::checked);
    }

    @Test
    void aCorporateCardPaysWithVoucherOnly() {
        breaks(Rule.CORPORATE_CARD, () -> plan(with(sale(paid("cash", "100"), COFFEE), account("50:1234"))));
        breaks(Rule.CORPORATE_CARD, () -> plan(with(sale(paid("voucher", "50", "card", "50"), COFFEE), account("50:1234"))));
        assertThatCode(() -> plan(with(sale(paid("voucher", "100"), COFFEE), account("50:1234")))).doesNotThrowAnyException();
    }

    @Test
    void aPeriodIsReversedByANormalRefundOnly() {
        breaks(Rule.STORNO_PERIOD, () -> plan(with(sale(paid("card", "100"), COFFEE), account("60:01112026_30112026"))));
        Order refund = with(with(order("ПР", paid("card", "100"), COFFEE), account("60:01112026_30112026")),
            new Reference("AAAAAAAA-AAAAAAAA-1", Counter.NOON));
        assertThatCode(() -> plan(refund)).doesNotThrowAnyException();
    }
}
