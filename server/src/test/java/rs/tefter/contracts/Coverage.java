package rs.tefter.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which operations of the contracts a run has exercised, and with which statuses. */
public final class Coverage {
    private final Map<String, Set<Integer>> statuses = new ConcurrentHashMap<>();

    void record(String operation, int status) {
        statuses.computeIfAbsent(operation, _ -> new ConcurrentSkipListSet<>()).add(status);
    }

    /** The operations of both contracts that never answered with success (2xx), sorted. */
    public Set<String> neverSucceeded() {
        var missing = new TreeSet<String>();
        for (Operation operation : operations()) {
            if (statuses.getOrDefault(operation.id(), Set.of()).stream().noneMatch(status -> status / 100 == 2)) {
                missing.add(operation.id());
            }
        }
        return missing;
    }

    /** The statuses seen, one line an operation, for a report. */
    public String report() {
        var lines = new StringBuilder();
        for (Operation operation : operations()) {
            lines.append("%-6s %-90s %s%n".formatted(operation.method().toUpperCase(), operation.path(),
                    statuses.getOrDefault(operation.id(), Set.of())));
        }
        return lines.toString();
    }

    private static List<Operation> operations() {
        return Contract.ALL.stream().flatMap(contract -> contract.operations().stream()).toList();
    }
}
