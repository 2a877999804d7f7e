package rs.tefter.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** What a notice must say (guide to the API of the SEF, 2025, "Обавештење примаоца о претходном порезу"), as far as its own words show. */
final class NoticeRules {

    private static final String START_NOT_ALLOWED = "VatDeductionNotificationRelatedInvoicePeriodStartDateNotAllowed";
    private static final String END_NOT_ALLOWED = "VatDeductionNotificationRelatedInvoicePeriodEndDateNotAllowed";
    private static final String STORNO_NOT_ALLOWED = "VatDeductionNotificationRelatedDocumentStornoDateNotAllowed";
    private static final int MAX_NUMBER = 199;
    private static final int MAX_NOTES = 2000;
    private static final int DECIMALS = 2;
    private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("9999999999999.99");

    private final boolean ignoresWhatIsNotAllowed;

    /** @param ignoresWhatIsNotAllowed whether dates that do not belong to this kind of notice are passed over, as the state does */
    NoticeRules(boolean ignoresWhatIsNotAllowed) {
        this.ignoresWhatIsNotAllowed = ignoresWhatIsNotAllowed;
    }

    Notice.Content check(NoticeDraft draft) {
        String number = needed(draft.number(), "noticeNumber");
        BigDecimal amount = needed(draft.totalVatAmount(), "totalVatAmount");
        DocumentIssueOrigin origin = needed(draft.origin(), "documentIssueOrigin");
        BasisOfNotice basis = needed(draft.basis(), "basisOfNotice");
        DocumentReference reference = needed(draft.reference(), "documentReferenceType");
        String relatedNumber = needed(draft.relatedNumber(), "relatedDocumentNumber");
        Instant relatedIssueDate = needed(draft.relatedIssueDate(), "relatedDocumentIssueDate");
        length(number);
        amount(amount);
        if (reference.basis() != basis) {
            throw Problem.refused("VatDeductionNotificationInvalidSourceDocument", "documentReferenceType",
                reference.wire() + " does not belong to " + basis.wire()).refusal();
        }
        notes(draft.notes());
        boolean period = reference == DocumentReference.REDUCED_PERIOD;
        return new Notice.Content(number, amount, origin, reference, relatedNumber, relatedIssueDate,
            belonging(draft.periodStart(), period, "relatedInvoicePeriodStartDate", START_NOT_ALLOWED),
            belonging(draft.periodEnd(), period, "relatedInvoicePeriodEndDate", END_NOT_ALLOWED),
            belonging(draft.stornoDate(), basis == BasisOfNotice.STORNO, "relatedDocumentStornoDate", STORNO_NOT_ALLOWED), draft.notes());
    }

    /** The value, or the refusal of a notice that lacks it. */
    static <T> T needed(Optional<T> value, String field) {
        return value.orElseThrow(() -> missing(field));
    }

    private static Refusal missing(String field) {
        return Problem.refused("VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", field, field + " is missing").refusal();
    }

    private static void length(String number) {
        if (number.length() > MAX_NUMBER) {
            throw Problem.refused("VatDeductionNotificationNoticeNumberTooLong", "noticeNumber",
                "noticeNumber has " + number.length() + " characters; at most " + MAX_NUMBER + " are allowed").refusal();
        }
    }

    private static void notes(Optional<String> notes) {
        if (notes.filter(text -> text.length() > MAX_NOTES).isPresent()) {
            throw Problem.refused("MaximumLengthString", "notes", "notes may have " + MAX_NOTES + " characters").refusal();
        }
    }

    private static void amount(BigDecimal amount) {
        if (amount.signum() <= 0 || amount.compareTo(AMOUNT_LIMIT) >= 0) {
            throw Problem.refused("VatDeductionNotificationTotalVatAmountUnallowedValue", "totalVatAmount",
                "totalVatAmount must be above 0 and below " + AMOUNT_LIMIT).refusal();
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw Problem.refused("VatDeductionNotificationValueDecimalPlacesExceeded", "totalVatAmount",
                "totalVatAmount may have " + DECIMALS + " decimals").refusal();
        }
    }

    private Optional<Instant> belonging(Optional<Instant> date, boolean belongs, String field, String refusal) {
        if (belongs) {
            return Optional.of(needed(date, field));
        }
        if (date.isPresent() && !ignoresWhatIsNotAllowed) {
            throw Problem.refused(refusal, field, field + " does not belong to this notice").refusal();
        }
        return Optional.empty();
    }
}
