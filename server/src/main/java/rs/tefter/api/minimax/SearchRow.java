package rs.tefter.api.minimax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.Register;

/**
 * What a list shows of each record.
 *
 * @param whole whether it shows whole records
 */
record SearchRow(List<Cell> cells, boolean whole) {

    /** A member and the name it has in the list. */
    record Cell(String name, Member member) {}

    private static final Map<String, String> SHOWN = Map.of(
        "customers", "Code Name Address PostalCode City Country TaxNumber Usage",
        "items", "Title=Name Code UnitOfMeasurement MassPerUnit ItemType VatRate Price Currency RevenueAccountDomestic RevenueAccountEU"
            + " RevenueAccountOutsideEU StocksAccount Composite ProductGroup ClassificationOfProductByActivity",
        "analytics", "Code Name UsageEndDate ParentAnalytic",
        "employees", "FirstName LastName DateOfBirth TaxNumber EmploymentType EmploymentStartDate EmploymentEndDate Country CountryOfResidence");

    /** Lists without a row of their own show whole records. */
    static SearchRow of(Register register) {
        String shown = SHOWN.get(register.name());
        if (shown == null) {
            return new SearchRow(register.members().stream().map(member -> new Cell(member.name(), member)).toList(), true);
        }
        return new SearchRow(Arrays.stream(shown.split(" ")).map(name -> cell(register, name)).toList(), false);
    }

    private static Cell cell(Register register, String text) {
        String[] names = text.split("=");
        String member = names[names.length - 1];
        return new Cell(names[0], register.members().stream().filter(one -> one.name().equals(member)).findFirst().orElseThrow());
    }
}
