package rs.tefter.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rs.tefter.register.CirAct.ASSIGN;
import static rs.tefter.register.CirAct.CANCEL;
import static rs.tefter.register.CirAct.CANCEL_ASSIGN;
import static rs.tefter.register.CirAct.CHANGE_AMOUNT;
import static rs.tefter.register.CirAct.REFUSE;
import static rs.tefter.register.CirAct.SETTLE;
import static rs.tefter.register.CirAct.STORNO;
import static rs.tefter.register.CirStatus.ACTIVE;
import static rs.tefter.register.CirStatus.ASSIGNED;
import static rs.tefter.register.CirStatus.CANCELLED;
import static rs.tefter.register.CirStatus.INVALID;
import static rs.tefter.register.CirStatus.PARTIALLY_SETTLED;
import static rs.tefter.register.CirStatus.SETTLED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.platform.Refusal;

class CirLifeCycleTest {

    private static final Map<CirStatus, Set<CirAct>> POSSIBLE = Map.of(
        ACTIVE, Set.of(ASSIGN, SETTLE, CHANGE_AMOUNT, REFUSE, CANCEL, STORNO),
        ASSIGNED, Set.of(CANCEL_ASSIGN, SETTLE, CHANGE_AMOUNT, REFUSE, CANCEL, STORNO),
        PARTIALLY_SETTLED, Set.of(SETTLE, CHANGE_AMOUNT, CANCEL, STORNO),
        SETTLED, Set.of(STORNO),
        INVALID, Set.of(STORNO));

    private static CirInvoice entry(CirStatus status, String amount, String settled) {
        return new CirInvoice("J5W9", 1, 2, 3, 4, status, new BigDecimal(amount), new BigDecimal(settled), 7);
    }

    private static CirRequest treasury(CirAct act, String amount) {
        return CirRequest.byTreasury(act, Optional.of(new BigDecimal(amount)), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(CirStatus.class)
    void eachStatusAllowsWhatTheTableSays(CirStatus status) {
        assertThat(Arrays.stream(CirAct.values()).filter(act -> CirLifeCycle.allows(status, act)).collect(Collectors.toSet()))
            .isEqualTo(POSSIBLE.getOrDefault(status, Set.of()));
    }

    @Test
    void thePaymentOfTheRestSettlesTheInvoice() {
        CirInvoice part = CirLifeCycle.after(entry(ASSIGNED, "100.00", "0"), treasury(SETTLE, "40"));
        assertThat(part).isEqualTo(new CirInvoice("J5W9", 1, 2, 3, 4, PARTIALLY_SETTLED, new BigDecimal("100.00"), new BigDecimal("40"), 8));
        assertThat(CirLifeCycle.after(part, treasury(SETTLE, "60.00")).status()).isEqualTo(SETTLED);
    }

    @Test
    void aLowerAmountMaySettleTheInvoiceAndAnUntouchedOneKeepsItsStatus() {
        assertThat(CirLifeCycle.after(entry(PARTIALLY_SETTLED, "100", "40"), treasury(CHANGE_AMOUNT, "40.00")).status()).isEqualTo(SETTLED);
        assertThat(CirLifeCycle.after(entry(ASSIGNED, "100", "0"), treasury(CHANGE_AMOUNT, "90")).status()).isEqualTo(ASSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "60.01", "0.001", "1e30"})
    void anAmountOutOfItsBoundsIsRefused(String amount) {
        refused(entry(PARTIALLY_SETTLED, "100", "40"), treasury(SETTLE, amount), "ValueIsNotInADefinedRange");
    }

    @Test
    void noAmountIsLessThanWhatWasPaid() {
        refused(entry(PARTIALLY_SETTLED, "100", "40"), treasury(CHANGE_AMOUNT, "39.99"), "ValueIsNotInADefinedRange");
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefused() {
        refused(entry(CANCELLED, "100", "0"), treasury(SETTLE, "1"), "CirError");
        refused(entry(ACTIVE, "100", "0"), CirRequest.cancelAssign(1), "CirInvoiceNotInAssignedStatus");
    }

    private static void refused(CirInvoice entry, CirRequest request, String code) {
        assertThatThrownBy(() -> CirLifeCycle.after(entry, request))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
