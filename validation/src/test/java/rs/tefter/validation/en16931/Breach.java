package rs.tefter.validation.en16931;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to break certain rules and the document to do it in.
 *
 * @param original its name; the other kind of document is made out of it if its own is {@code converted}
 */
record Breach(List<String> rules, String original, boolean converted, List<Edit> edits) {
    private static final Pattern FORBIDDEN_PATH = Pattern.compile("not\\((//)?(?:\\(cac:InvoiceLine\\|cac:CreditNoteLine\\)/)?([@\\w:/]+)\\)");
    private static final String WRONG_RATES = "Z=5 E=5 AE=5 K=5 G=5 S=0 L=-1 M=-1";

    /** A breach of each rule that can be broken, most of them in both kinds of document. */
    static List<Breach> all() {
        List<Breach> written = written();
        Set<String> done = written.stream().flatMap(breach -> breach.rules().stream()).collect(Collectors.toSet());
        Stream<Breach> generated = OfficialRules.all().stream().filter(rule -> !done.contains(rule.id()))
                .flatMap(rule -> useOfForbiddenPath(rule).stream().flatMap(edit -> inBothKinds(List.of(rule.id()), "rich", List.of(edit)).stream()));
        return Stream.concat(written.stream(), generated).toList();
    }

    XmlElement document() {
        XmlElement root = XmlElement.parse(Originals.own().get("en16931/" + original + ".xml"));
        if (converted) {
            DocumentKind.of(root).other().convert(root);
        }
        for (Edit edit : edits) {
            if (!edit.apply(root)) {
                throw new IllegalStateException(this + ": nothing at " + edit.path());
            }
        }
        return root;
    }

    byte[] bytes() {
        return XmlWriter.write(document());
    }

    private static List<Breach> written() {
        List<Breach> breaches = new ArrayList<>();
        List<String> lines = lines("/en16931/rules/breaking.txt");
        for (int i = 0; i < lines.size(); ) {
            String[] head = lines.get(i++).split(" \\| ");
            List<String> edits = new ArrayList<>();
            while (i < lines.size() && lines.get(i).startsWith("  ")) {
                edits.add(lines.get(i++).strip());
            }
            for (String pair : head.length > 2 ? head[2].split(" ") : new String[] {"="}) {
                breaches.addAll(inBothKinds(List.of(filled(head[0], pair).split(" ")), head[1],
                        edits.stream().map(edit -> Edit.of(filled(edit, pair))).toList()));
            }
        }
        return breaches;
    }

    /** The lines of a resource that are neither empty nor comments. */
    static List<String> lines(String resource) {
        try (var in = Breach.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String line, String pair) {
        String code = pair.substring(pair.indexOf('=') + 1);
        Matcher wrong = Pattern.compile("\\b" + code + "=(\\S+)").matcher(WRONG_RATES);
        return line.replace("{family}", pair.substring(0, pair.indexOf('='))).replace("{code}", code)
                .replace("{wrong}", wrong.find() ? wrong.group(1) : "");
    }

    private static List<Breach> inBothKinds(List<String> rules, String original, List<Edit> edits) {
        return switch (original) {
            case "rich" -> List.of(new Breach(rules, "rich-invoice", false, edits), new Breach(rules, "rich-credit-note", false, edits));
            case "rich-invoice", "rich-credit-note" -> List.of(new Breach(rules, original, false, edits));
            default -> List.of(new Breach(rules, original, false, edits), new Breach(rules, original, true, edits));
        };
    }

    /** Rules that forbid a path are broken by putting something there. */
    private static Optional<Edit> useOfForbiddenPath(OfficialRules.Assertion rule) {
        Matcher forbidden = FORBIDDEN_PATH.matcher(rule.test());
        if (!forbidden.matches()) {
            return Optional.empty();
        }
        String line = rule.test().contains("cac:InvoiceLine|") ? "cac:InvoiceLine/" : "";
        return Optional.of(new Edit("put", line + forbidden.group(2).replace("ext:", "cec:"), "1"));
    }
}
