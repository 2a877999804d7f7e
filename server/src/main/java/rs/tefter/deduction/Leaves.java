package rs.tefter.deduction;

import static rs.tefter.deduction.Leaf.Source.COMPANY;
import static rs.tefter.deduction.Leaf.Source.SYSTEM;
import static rs.tefter.deduction.Leaf.Source.SYSTEM_SINCE_JULY_2025;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every amount of the record in the order of the wire (final specification of the interface for input VAT, in use since 30.11.2024, part 5). */
public final class Leaves {

    static final String INVOICE = "Invoice";
    static final String FOREIGNER = "InternalInvoiceForeigner";
    static final String VAT_PAYER = "InternalInvoiceVatPayer";
    static final String TOTAL = "Total";

    private static final String CORRECTION = "CorrectionOfDeductibleVat";

    /** All of them, in the order of the wire. */
    public static final List<Leaf> ALL = all();

    private Leaves() {}

    private static List<Leaf> all() {
        List<Leaf> leaves = new ArrayList<>();
        for (Position position : Position.values()) {
            for (Rate rate : Rate.values()) {
                ofPosition(position).forEach(leaf -> leaves.add(new Leaf(position.path(rate, leaf.name()), leaf.source())));
            }
        }
        plain(leaves, "VatForImport", SYSTEM, "PaidVatRate20");
        plain(leaves, "VatForImport", COMPANY, "PaidDeductibleVatRate20");
        plain(leaves, "VatForImport", SYSTEM, "PaidVatRate10");
        plain(leaves, "VatForImport", COMPANY, "PaidDeductibleVatRate10");
        plain(leaves, "VatForImport", SYSTEM, "TotalPaidVat");
        plain(leaves, "VatForImport", COMPANY, "TotalPaidDeductibleVat");
        plain(leaves, "VatPaidToFarmer", COMPANY, "TotalVatPaidToFarmer", "TotalDeductibleVat");
        corrections(leaves);
        return List.copyOf(leaves);
    }

    private static List<Leaf> ofPosition(Position position) {
        List<Leaf> leaves = new ArrayList<>();
        if (position.isOwn()) {
            own(leaves, position.isDecrease());
        } else if (position.isDecrease()) {
            pair(leaves, INVOICE, SYSTEM_SINCE_JULY_2025, COMPANY);
            for (String document : List.of("FiscalInvoice", "OtherReductionDocuments", "OtherDocumentation", TOTAL)) {
                pair(leaves, document, COMPANY, COMPANY);
            }
        } else {
            pair(leaves, INVOICE, SYSTEM, SYSTEM);
            for (String document : List.of("FiscalInvoice", "OtherInvoice", TOTAL)) {
                pair(leaves, document, COMPANY, COMPANY);
            }
            leaves.add(new Leaf(List.of("Deduction_Vat"), COMPANY));
        }
        return leaves;
    }

    private static void own(List<Leaf> leaves, boolean decrease) {
        for (String document : List.of(FOREIGNER, VAT_PAYER, TOTAL)) {
            leaves.add(new Leaf(List.of(base(document)), SYSTEM));
            if (!decrease) {
                leaves.add(new Leaf(List.of(vat(document)), SYSTEM));
            }
        }
        leaves.add(new Leaf(List.of(decrease ? "ReductionOfDeductibleVat_Vat" : "Deduction_Vat"), COMPANY));
    }

    private static void pair(List<Leaf> leaves, String document, Leaf.Source base, Leaf.Source vat) {
        leaves.add(new Leaf(List.of(base(document)), base));
        leaves.add(new Leaf(List.of(vat(document)), vat));
    }

    static String base(String document) {
        return document + "_Base";
    }

    static String vat(String document) {
        return document + "_Vat";
    }

    private static void plain(List<Leaf> leaves, String section, Leaf.Source source, String... names) {
        Arrays.stream(names).forEach(name -> leaves.add(new Leaf(List.of(section, name), source)));
    }

    private static void corrections(List<Leaf> leaves) {
        String based = "VatDeductionBasedOn";
        for (String ground : List.of("Invoice", "EquipmentAndFacilities", "DecisionOfTaxAuthority", "IncreaseOfVatDeductionInLastTaxPeriod",
                "VatRecord", "OtherReason")) {
            leaves.add(new Leaf(List.of(CORRECTION, CORRECTION + "AsIncrease", based + ground), COMPANY));
        }
        for (String ground : List.of("EquipmentAndFacilities", "DecisionOfTaxAuthority", "IncreaseOfVatDeductionInLastTaxPeriod",
                "DeletionRequestFromVatPayersRegister", "OtherReason")) {
            leaves.add(new Leaf(List.of(CORRECTION, CORRECTION + "AsDecrease", based + ground), COMPANY));
        }
        plain(leaves, CORRECTION, COMPANY, CORRECTION + "BasedOnCustomsAuthority", CORRECTION + "BasedOnVatPaidToFarmer");
    }
}
