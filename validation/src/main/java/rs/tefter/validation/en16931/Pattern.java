package rs.tefter.validation.en16931;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/**
 * A pattern of the official rules: its contexts in their order. An element is examined by the first context that it is of, and
 * by no other of the pattern.
 */
final class Pattern {
    private final List<Check> onRoot;
    private final List<Group> groups;
    private final List<OfName> byName;
    private final List<Group> forStrangers;

    /** @param onRoot the rules about the document as a whole, whose context is the root */
    Pattern(Stream<List<Check>> onRoot, Stream<List<Group>> groups) {
        this.onRoot = onRoot.flatMap(List::stream).toList();
        this.groups = groups.flatMap(List::stream).toList();
        Map<Name, List<Group>> sorted = this.groups.stream().flatMap(group -> group.names().stream())
                .distinct().collect(Collectors.toMap(name -> name, this::about, (one, _) -> one, LinkedHashMap::new));
        this.byName = sorted.entrySet().stream().map(entry -> new OfName(entry.getKey(), entry.getValue())).toList();
        this.forStrangers = this.groups.stream().filter(Group::takesStrangers).toList();
    }

    List<Check> checks() {
        return Stream.concat(onRoot.stream(), groups.stream().flatMap(group -> group.checks().stream())).toList();
    }

    void check(Sheet sheet, Failures out) {
        for (Check check : onRoot) check.at(sheet, sheet.root(), out);
        for (OfName named : byName) examine(sheet, sheet.all(named.name()), named.groups(), out);
        examine(sheet, sheet.strangers(), forStrangers, out);
    }

    private static void examine(Sheet sheet, int[] nodes, List<Group> groups, Failures out) {
        for (int node : nodes) {
            int group = 0;
            while (group < groups.size() && !groups.get(group).examine(sheet, node, out)) group++;
        }
    }

    private List<Group> about(Name name) {
        return groups.stream().filter(group -> group.names().contains(name)).map(group -> group.about(name)).toList();
    }

    private record OfName(Name name, List<Group> groups) {}
}
