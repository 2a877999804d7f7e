package rs.tefter.web;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Problem;
import rs.tefter.validation.Finding;

/** Problems as pages. */
public final class PortalContract implements WireContract {

    /** What the page of a problem shows. */
    public record Trouble(int status, String code, Explanation explanation, List<Finding> findings) {

        /** The last part of the key of its heading. */
        public String kind() {
            return switch (status) {
                case 404 -> "unknown";
                case 410 -> "over";
                case 401, 403 -> "forbidden";
                case 500 -> "failed";
                case 503 -> "later";
                default -> "refused";
            };
        }

        /** Whether there is no such page or thing; what programs are told of it helps nobody here. */
        public boolean isNowhere() {
            return code.equals("NotFound");
        }

        public boolean isOfPassword() {
            return code.equals("PasswordLinkNotFound");
        }
    }

    private final Guard guard;
    private final Pages pages;

    PortalContract(Guard guard, Pages pages) {
        this.guard = guard;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Optional<Reply> pause(Call call) {
        return Optional.empty();
    }

    @Override
    public Allowance count(Call call) {
        return Allowance.UNLIMITED;
    }

    @Override
    public Reply render(Problem problem, Call call) {
        Visit visit = guard.visit(call);
        Trouble trouble = new Trouble(problem.kind().status(), problem.code(), Explanation.of(problem, visit.language()), problem.findings());
        return pages.show(trouble.status, visit, "trouble", trouble);
    }
}
