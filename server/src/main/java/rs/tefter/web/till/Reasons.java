package rs.tefter.web.till;

import java.util.List;
import java.util.Set;
import rs.tefter.api.http.Explanation;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.rules.Rule;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Words;

/** Why an order was refused, in words for whoever stands at the till. */
final class Reasons {

    private static final Set<String> FIELDS = Set.of("buyerId", "buyerCostCenterId", "discountAmount", "advanceSpecification", "certificate", "pac");
    /** What is said otherwise to programs, who send keys of their own. */
    private static final Set<String> OURS = Set.of("IdempotencyKeyReused", "IdempotencyKeyInUse");
    private static final String WRONG_PIN = "2100";

    private Reasons() {}

    static String of(Refusal refusal, Language language) {
        Problem problem = refusal.problem();
        Words words = Words.in(language);
        if (problem.code().equals(Rule.BROKEN)) {
            return words.get("till.rule." + problem.extensions().get("rule"));
        }
        if (problem.code().equals(Rule.INVALID) && problem.field().filter(FIELDS::contains).isPresent()) {
            return words.get("till.wrong." + problem.field().orElseThrow());
        }
        if (OURS.contains(problem.code())) {
            return words.get("till." + problem.code());
        }
        if (problem.extensions().get("pfrCodes") instanceof List<?> codes && codes.contains(WRONG_PIN)) {
            return words.get("till.pin.wrong");
        }
        Explanation explanation = Explanation.of(problem, language);
        return explanation.message() + explanation.hint().map(hint -> " " + hint).orElse("");
    }
}
