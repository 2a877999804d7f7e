package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rs.tefter.issuing.Pricing.VatSum;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.VatAccountingType;
import rs.tefter.ledger.Values;
import rs.tefter.rendering.ledger.LedgerDocument.Accounting;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.ubl.writing.OutgoingVat;

/** The sums of an invoice by kind of VAT: by percent, and where no VAT is charged by what frees from it. */
final class PrintedTaxes {

    private record Kind(BigDecimal percent, String category, String reasonCode) {}

    private static final class Group {
        private BigDecimal base = BigDecimal.ZERO;
        private final Set<String> accounting = new LinkedHashSet<>();
    }

    private final CodeLists lists;
    private final IssuedInvoice invoice;
    private final LocalDate day;

    private PrintedTaxes(CodeLists lists, IssuedInvoice invoice) {
        this.lists = lists;
        this.invoice = invoice;
        this.day = invoice.dateOfSupply().toLocalDate();
    }

    /** The higher percent first. */
    static List<Tax> of(CodeLists lists, IssuedInvoice invoice) {
        return new PrintedTaxes(lists, invoice).taxes();
    }

    private List<Tax> taxes() {
        Map<Kind, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            Values row = invoice.rows().get(i).values();
            Group group = groups.computeIfAbsent(kind(row, groups.keySet()), _ -> new Group());
            group.base = group.base.add(invoice.priced().rows().get(i).value());
            row.text("VatAccountingType").ifPresent(group.accounting::add);
        }
        List<Tax> taxes = new ArrayList<>();
        groups.forEach((kind, group) -> taxes.add(new Tax(kind.category, kind.percent, group.base, vat(kind.percent), kind.reasonCode,
            group.accounting.stream().map(this::accounting).toList())));
        taxes.sort((one, other) -> other.percent().compareTo(one.percent()));
        return taxes;
    }

    /** Rows of one percent are of one kind, since VAT is reckoned on all of them together. */
    private Kind kind(Values row, Set<Kind> known) {
        BigDecimal percent = row.decimal("VATPercent").orElse(BigDecimal.ZERO).stripTrailingZeros();
        String category = VatCategory.of(lists, row, day).map(OutgoingVat::category).orElse("");
        return percent.signum() == 0 ? new Kind(percent, category, row.textOrEmpty("TaxExemptionReasonCode"))
            : known.stream().filter(kind -> kind.percent.equals(percent)).findFirst().orElseGet(() -> new Kind(percent, category, ""));
    }

    private BigDecimal vat(BigDecimal percent) {
        return invoice.priced().sums().stream().filter(sum -> sum.percent().compareTo(percent) == 0).map(VatSum::vat).findFirst()
            .orElse(BigDecimal.ZERO);
    }

    private Accounting accounting(String type) {
        return new Accounting(type, CodeLists.byCode(lists.vatAccountingTypes(), type).map(VatAccountingType::name).orElse(""));
    }
}
