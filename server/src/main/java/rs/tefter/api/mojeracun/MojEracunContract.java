package rs.tefter.api.mojeracun;

import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Problem;
import rs.tefter.platform.TimeOrderedIds;

/** The conventions around the operations: no pause, no limit, and every reply bears a trace. */
final class MojEracunContract implements WireContract {

    static final String TRACE = "X-Tefter-Trace";

    private final TimeOrderedIds traces;

    MojEracunContract(TimeOrderedIds traces) {
        this.traces = traces;
    }

    @Override
    public String name() {
        return "moj-eracun";
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
        return Errors.transport(problem, call.method()).with(TRACE, traces.next().toString());
    }
}
