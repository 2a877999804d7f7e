package rs.tefter.validation.rules;

import java.util.Arrays;
import rs.tefter.ubl.Name;

/** A path of child elements as in {@code cac:Party/cbc:EndpointID}. */
public final class Path {
    private final String text;
    private final Name[] steps;

    private Path(String text, Name[] steps) {
        this.text = text;
        this.steps = steps;
    }

    /** @param text names with the prefixes {@code cac}, {@code cbc} and {@code cec}, separated by slashes */
    public static Path of(String text) {
        return new Path(text, Arrays.stream(text.split("/")).map(Path::name).toArray(Name[]::new));
    }

    /** The name that a prefixed name stands for. */
    public static Name name(String prefixed) {
        String local = prefixed.substring(prefixed.indexOf(':') + 1);
        return switch (prefixed.substring(0, prefixed.indexOf(':'))) {
            case "cac" -> Name.cac(local);
            case "cbc" -> Name.cbc(local);
            case "cec" -> Name.cec(local);
            case "sbt" -> Name.sbt(local);
            default -> throw new IllegalArgumentException("Unknown prefix in " + prefixed);
        };
    }

    int length() {
        return steps.length;
    }

    Name step(int index) {
        return steps[index];
    }

    @Override
    public String toString() {
        return text;
    }
}
