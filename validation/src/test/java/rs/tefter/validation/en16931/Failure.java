package rs.tefter.validation.en16931;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rs.tefter.ubl.Namespaces;

/** An assertion that failed: its id, its flag, and the element it failed at in the form of {@link rs.tefter.ubl.Document#path}. */
record Failure(String rule, String flag, String path) implements Comparable<Failure> {
    private static final Map<String, String> PREFIXES = Map.of(Namespaces.CBC, "cbc", Namespaces.CAC, "cac", Namespaces.CEC, "cec",
            Namespaces.SBT, "sbt", Namespaces.XSI, "xsi");
    private static final Pattern STEP = Pattern.compile("/(?:\\*:([^\\[]+)\\[namespace-uri\\(\\)='([^']*)'\\]|([^\\[@]+))\\[(\\d+)\\]");
    private static final Pattern ATTRIBUTE = Pattern.compile("/@[^/]*$");

    /** Of a location as the published rules write it; that of an attribute stands for its element, as in our findings. */
    static Failure ofOracle(String rule, String flag, String location) {
        String element = ATTRIBUTE.matcher(location).replaceFirst("");
        String root = element.substring(0, element.indexOf(']', element.indexOf(']') + 1) + 1);
        String path = STEP.matcher(root).replaceFirst("/$1[1]") + STEP.matcher(element.substring(root.length())).replaceAll(Failure::step);
        return new Failure(rule, flag, path);
    }

    private static String step(MatchResult step) {
        String local = step.group(1) == null ? step.group(3) : step.group(1);
        String namespace = step.group(1) == null ? "" : step.group(2);
        String prefix = PREFIXES.get(namespace);
        String name = prefix == null ? "*[local-name()='" + local + "' and namespace-uri()='" + namespace + "']" : prefix + ":" + local;
        return "/" + name + "[" + step.group(4) + "]";
    }

    @Override
    public int compareTo(Failure other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return rule + " [" + flag + "] at " + path;
    }
}
