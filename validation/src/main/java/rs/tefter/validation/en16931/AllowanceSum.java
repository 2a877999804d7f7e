package rs.tefter.validation.en16931;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/**
 * The allowances, or the charges, below one element and the sum of their amounts.
 *
 * @param isOfNothing whether there are none
 */
record AllowanceSum(BigDecimal total, boolean isOfNothing) {
    static final Name ALLOWANCE_CHARGE = Name.cac("AllowanceCharge");

    private static final Path CHARGE_INDICATOR = Path.of("cbc:ChargeIndicator");
    private static final Path AMOUNT = Path.of("cbc:Amount");
    private static final Fact<Map<Integer, AllowanceSum>> ALLOWANCES = new Fact<>(_ -> new HashMap<>());
    private static final Fact<Map<Integer, AllowanceSum>> CHARGES = new Fact<>(_ -> new HashMap<>());

    /** The sum over the siblings of an element. */
    static AllowanceSum beside(Sheet sheet, int node, boolean charges) {
        int parent = sheet.document().parent(node);
        Map<Integer, AllowanceSum> known = (charges ? CHARGES : ALLOWANCES).of(sheet);
        AllowanceSum sum = known.get(parent);
        if (sum == null) {
            sum = below(sheet, parent, charges);
            known.put(parent, sum);
        }
        return sum;
    }

    /** {@code cbc:ChargeIndicator = true()} or {@code false()}. */
    static boolean says(Sheet sheet, int allowanceCharge, boolean charge) {
        return sheet.anySays(allowanceCharge, CHARGE_INDICATOR, charge);
    }

    private static AllowanceSum below(Sheet sheet, int parent, boolean charges) {
        Document document = sheet.document();
        BigDecimal total = BigDecimal.ZERO;
        boolean nothing = true;
        for (int at = document.child(parent, ALLOWANCE_CHARGE); at != Document.NONE; at = document.next(at, ALLOWANCE_CHARGE)) {
            if (!says(sheet, at, charges)) continue;
            nothing = false;
            Optional<BigDecimal> amount = sheet.decimal(at, AMOUNT);
            if (amount.isPresent()) total = total.add(amount.get());
        }
        return new AllowanceSum(total, nothing);
    }
}
