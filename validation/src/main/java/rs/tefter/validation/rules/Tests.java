package rs.tefter.validation.rules;

import java.util.List;

/** The tests that many rules have in common, in the words of XPath. */
public final class Tests {
    private static final int CENTS = 2;

    private Tests() {}

    /** {@code normalize-space(path) != ''}. */
    public static Test filled(String path) {
        Path where = Path.of(path);
        return new About(path, (sheet, node) -> sheet.isFilled(node, where));
    }

    /** {@code exists(path)}. */
    public static Test exists(String path) {
        Path where = Path.of(path);
        return new About(path, (sheet, node) -> sheet.has(node, where));
    }

    /** {@code not(path)}. */
    public static Test absent(String path) {
        Path where = Path.of(path);
        return (sheet, node) -> !sheet.has(node, where);
    }

    /** {@code count(path) <= 1}. */
    public static Test atMostOne(String path) {
        Path where = Path.of(path);
        return (sheet, node) -> sheet.count(node, where) <= 1;
    }

    /** {@code exists(@name)}. */
    public static Test attribute(String name) {
        return (sheet, node) -> sheet.document().attribute(node, name).isPresent();
    }

    /** {@code string-length(substring-after(path, '.')) <= 2}: the decimals as written. */
    public static Test inCents(String path) {
        Path where = Path.of(path);
        return (sheet, node) -> areCents(sheet.string(node, where));
    }

    /** Whether at most two characters stand behind the first point. */
    public static boolean areCents(String text) {
        int point = text.indexOf('.');
        return point < 0 || text.length() - point - 1 <= CENTS || text.codePointCount(point + 1, text.length()) <= CENTS;
    }

    /** One of several. */
    public static Test either(Test... tests) {
        List<Test> all = List.of(tests);
        return new About(all.getFirst().missing(), (sheet, node) -> {
            for (Test test : all) {
                if (test.holds(sheet, node)) return true;
            }
            return false;
        });
    }

    /** All of several. */
    public static Test both(Test... tests) {
        List<Test> all = List.of(tests);
        return new About(all.getFirst().missing(), (sheet, node) -> {
            for (Test test : all) {
                if (!test.holds(sheet, node)) return false;
            }
            return true;
        });
    }

    private record About(String missing, Test test) implements Test {
        @Override
        public boolean holds(Sheet sheet, int node) {
            return test.holds(sheet, node);
        }
    }
}
