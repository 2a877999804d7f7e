package rs.tefter.issuing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.platform.Problem;
import rs.tefter.validation.Finding;
import rs.tefter.validation.text.Language;

/** Names the members of an invoice that the findings in its electronic invoice are about. */
final class FindingMembers {

    private static final Pattern LINE = Pattern.compile("(?:Invoice|CreditNote)Line\\[(\\d+)]");

    private static final Map<String, String> OF_ROWS = Map.ofEntries(Map.entry("BT-126", "RowNumber"), Map.entry("BT-129", "Quantity"),
        Map.entry("BT-130", "UnitOfMeasurement"), Map.entry("BT-131", "Value"), Map.entry("BT-136", "Discount"), Map.entry("BT-146", "Price"),
        Map.entry("BT-151", "VatRate"), Map.entry("BT-152", "VATPercent"), Map.entry("BT-153", "ItemName"), Map.entry("BT-154", "Description"),
        Map.entry("BT-155", "ItemCode"), Map.entry("BT-121", "TaxExemptionReasonCode"));

    private static final Map<String, String> OF_HEADER = Map.ofEntries(Map.entry("BT-1", "InvoiceNumber"), Map.entry("BT-2", "DateIssued"),
        Map.entry("BT-3", "InvoiceType"), Map.entry("BT-5", "Currency"), Map.entry("BT-7", "DateTransaction"), Map.entry("BT-9", "DateDue"),
        Map.entry("BT-11", "DocumentReference"), Map.entry("BT-12", "DocumentReference"), Map.entry("BT-13", "DocumentReference"),
        Map.entry("BT-14", "DocumentReference"), Map.entry("BT-15", "DocumentReference"), Map.entry("BT-16", "DocumentReference"),
        Map.entry("BT-17", "DocumentReference"), Map.entry("BT-18", "DocumentReference"), Map.entry("BT-22", "DescriptionAbove"),
        Map.entry("BT-23", "BusinessProcess"), Map.entry("BT-25", "DocumentReference"), Map.entry("BT-26", "OriginalDocumentDate"),
        Map.entry("BT-44", "AddresseeName"), Map.entry("BT-46", "Customer"), Map.entry("BT-47", "Customer"), Map.entry("BT-48", "Customer"),
        Map.entry("BT-49", "Customer"), Map.entry("BT-50", "AddresseeAddress"), Map.entry("BT-52", "AddresseeCity"),
        Map.entry("BT-53", "AddresseePostalCode"),
        Map.entry("BT-55", "AddresseeCountry"), Map.entry("BT-71", "RecipientGLN"), Map.entry("BT-72", "DateTransaction"),
        Map.entry("BT-73", "DateTransactionFrom"), Map.entry("BT-74", "DateTransaction"), Map.entry("BT-75", "RecipientAddress"),
        Map.entry("BT-77", "RecipientCity"), Map.entry("BT-78", "RecipientPostalCode"), Map.entry("BT-80", "RecipientCountry"),
        Map.entry("BT-81", "PaymentType"), Map.entry("BT-83", "PaymentReference"), Map.entry("BT-111", "ExchangeRate"));

    private FindingMembers() {}

    /** The finding as a problem of the member it is about; one that is about none of them is named by its rule. */
    static Problem problem(Finding finding) {
        return Problem.refused(finding.ruleId(), member(finding), finding.message(Language.EN)).withFindings(List.of(finding));
    }

    private static String member(Finding finding) {
        Matcher line = LINE.matcher(finding.place().map(place -> place.xpath()).orElse(""));
        if (line.find()) {
            String row = "IssuedInvoiceRows[" + (Integer.parseInt(line.group(1)) - 1) + "]";
            return first(finding, OF_ROWS).map(member -> row + "." + member).orElse(row);
        }
        return first(finding, OF_HEADER).orElse(finding.ruleId());
    }

    private static Optional<String> first(Finding finding, Map<String, String> members) {
        return finding.terms().stream().filter(members::containsKey).map(members::get).findFirst();
    }
}
