package rs.tefter.api.mojeracun;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.platform.Problem;
import rs.tefter.vat.VatRecords;

/** What is wrong with a record, keyed by the member that is to blame; the business says what, this says it in the wire's words. */
record VatFaults(VatForm form, Fields record, Fields body, VatRecords records, long companyId) {

    private static final Set<String> MISSING = Set.of("YearIsMandatory", "CalculationNumberIsMandatory", "DocumentNumberRequired",
        "InternalInvoiceNumberRequired", "AllAmountsInSectionMustBePopulated", "IndividualVatYearRequired", "GroupVatYearRequired",
        "CalculationNumberRequired");
    private static final Set<String> TAKEN = Set.of("CalculationNumberOfIndividualVatRecordMustBeUnique",
        "TheCalculationNumberOfTheGroupVatRecordsMustBeUnique", "IndividualCalculationNumberNotUnique", "CalculationNumberNotUnique");
    private static final Set<String> NOT_RECORDED = Set.of("TheIndividualVatRecordIsNotInRecordStatus", "TheGroupVatRecordIsNotInRecordStatus",
        "CannotCancelVatRecordingInThisStatus", "CannotChangeIndividualVatInThisStatus", "CannotChangeGroupVatInThisStatus");
    private static final String PAIR = "InvalidDocumentType";
    private static final Map<String, String> OPTIONS = Map.of("VatPeriod", "1-16", "DocumentDirection", "0, 1",
        "DocumentType", "380, 381, 383, 386, 400, 401", "InternalInvoiceOption", "0-4", "RelatedInvoiceOption", "0-3",
        "RelatedInternalInvoiceOption", "0-2");

    /** A refused pair of direction and type is all that is said. */
    Problem of(Problem problem) {
        if (problem.code().equals(Session.MISMATCH) || problem.code().equals("RequestInProgress") || problem.code().equals("REQUIRED")
                || problem.code().equals("VAT_PERIOD")) {
            return problem;
        }
        Optional<Problem> pair = Stream.concat(Stream.of(problem), problem.further().stream()).filter(each -> each.code().equals(PAIR)).findFirst();
        return pair.map(this::fault)
            .orElseGet(() -> fault(problem).withFurther(problem.further().stream().map(this::fault).toList()));
    }

    private Problem fault(Problem problem) {
        String member = problem.field().map(VatForm::pascal).orElse("VatRecord");
        String value = given(member);
        String message = message(problem, member, value);
        String code = problem.code().toUpperCase(Locale.ROOT);
        return message.equals(problem.message()) ? Problem.refused(code, member, message).with(Map.of("value", value, "cause", problem.code()))
            : Errors.fault(code, member, value, message);
    }

    private String given(String member) {
        return record.given(member).or(() -> body.given(member)).map(String::strip).orElse("");
    }

    private String message(Problem problem, String member, String value) {
        String code = problem.code();
        if (problem.kind() == Problem.Kind.UNKNOWN) {
            return member + " " + value + " not found.";
        }
        if (MISSING.contains(code) || code.equals("EnumValueNotDefined") && value.isEmpty()) {
            return member + " is required.";
        }
        if (code.equals("EnumValueNotDefined")) {
            return member + " is not valid. Options " + OPTIONS.getOrDefault(member, "");
        }
        if (code.equals(PAIR)) {
            return "DocumentType " + value + " is not allowed for DocumentDirection " + given("DocumentDirection") + ".";
        }
        if (TAKEN.contains(code)) {
            return "CalculationNumber " + value + " already exists for year " + given("Year") + ".";
        }
        if (NOT_RECORDED.contains(code)) {
            String status = records.get(companyId, form.form(), Long.parseLong(value)).status().wire();
            return member + " " + value + " is in status " + status + " and can not be "
                + (code.startsWith("CannotCancel") ? "cancelled." : "changed.");
        }
        if (code.equals("CannotCancelBeacuseOfRelatedVatRecords")) {
            long referring = records.referring(records.get(companyId, form.form(), Long.parseLong(value))).orElseThrow();
            return member + " " + value + " can not be cancelled because it is referenced by " + member + " " + referring + ".";
        }
        return problem.message();
    }
}
