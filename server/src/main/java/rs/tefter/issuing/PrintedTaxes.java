package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.issuing.Pricing.VatSum;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.VatAccountingType;
import rs.tefter.ledger.CodeLists.VatRate;
import rs.tefter.ledger.Values;
import rs.tefter.rendering.ledger.LedgerDocument.Accounting;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;

/** The sums of an invoice by kind of VAT: by percent, and where no VAT is charged by what frees from it. */
final class PrintedTaxes {

    private static final String REVERSE_CHARGE = "AE";
    private static final String BUILDING = "GP";

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
        Optional<String> usual = row.id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id)).flatMap(VatRate::ublCategory);
        if (percent.signum() != 0) {
            return known.stream().filter(kind -> kind.percent.equals(percent)).findFirst().orElseGet(() -> new Kind(percent, usual.orElse(""), ""));
        }
        String reasonCode = row.textOrEmpty("TaxExemptionReasonCode");
        String category = row.textOrEmpty("VatAccountingType").equals(BUILDING) ? REVERSE_CHARGE
            : ExemptionReasons.all().stream().filter(reason -> reason.key().equals(reasonCode) && reason.isActive(day)).findFirst()
                .map(ExemptionReason::category).or(() -> usual).orElse("");
        return new Kind(percent, category, reasonCode);
    }

    private BigDecimal vat(BigDecimal percent) {
        return invoice.priced().sums().stream().filter(sum -> sum.percent().compareTo(percent) == 0).map(VatSum::vat).findFirst()
            .orElse(BigDecimal.ZERO);
    }

    private Accounting accounting(String type) {
        return new Accounting(type, CodeLists.byCode(lists.vatAccountingTypes(), type).map(VatAccountingType::name).orElse(""));
    }
}
