package rs.tefter.web.developer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Gate;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Result;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Checks a document and shows what is wrong with it at its lines; nothing is kept. */
public final class ValidatorPages implements Section {

    /**
     * The page.
     *
     * @param asked   whether somebody has sent the form
     * @param checked the document that came with it
     */
    public record Validation(String profile, String pasted, boolean asked, Optional<Checked> checked) {

        /** Whether the form came without a document. */
        public boolean isEmpty() {
            return asked && checked.isEmpty();
        }
    }

    /** @param cut whether only the lines with findings and those beside them are shown, because there are too many */
    public record Checked(String name, Result result, List<Line> lines, boolean cut) {}

    /**
     * A line of the source.
     *
     * @param severity of the worst finding in it, empty text where there is none
     */
    public record Line(int number, String text, String severity) {}

    private static final String PATH = "/developer/validator";
    private static final int MOST_LINES = 3_000;
    private static final int MOST_LETTERS = 1_000;
    private static final int BESIDE = 3;

    private final Pages pages;
    private final Gate gate;

    ValidatorPages(Pages pages, Gate gate) {
        this.pages = pages;
        this.gate = gate;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.signedIn(PATH,
                visit -> pages.show(visit, "developer/validator", new Validation(Profile.srbdt().name(), "", false, Optional.empty()))),
            guard.signedInForm(PATH, this::check));
    }

    private Reply check(Visit visit) {
        List<Multipart.Part> parts = visit.call().parts();
        Profile profile = part(parts, "profile").map(part -> text(part.content())).flatMap(Profile::named).orElse(Profile.srbdt());
        Optional<Multipart.Part> file = part(parts, "file").filter(part -> part.content().length > 0);
        Optional<Multipart.Part> pasted = part(parts, "pasted").filter(part -> !text(part.content()).isBlank());
        Optional<Checked> checked = file.or(() -> pasted).map(part -> checked(part, profile));
        return pages.show(visit, "developer/validator",
            new Validation(profile.name(), file.isPresent() ? "" : pasted.map(part -> text(part.content())).orElse(""), true, checked));
    }

    private Checked checked(Multipart.Part part, Profile profile) {
        byte[] document = part.fileName().isEmpty() ? text(part.content()).strip().getBytes(StandardCharsets.UTF_8) : part.content();
        Result result = gate.inspect(document, profile);
        List<String> source = text(document).lines().toList();
        Map<Integer, String> worst = new TreeMap<>();
        result.findings().forEach(finding -> finding.place().ifPresent(place -> worst.merge(place.line(), severity(finding), ValidatorPages::worse)));
        boolean cut = source.size() > MOST_LINES;
        IntStream numbers = cut ? worst.keySet().stream().mapToInt(Integer::intValue)
            .flatMap(line -> IntStream.rangeClosed(Math.max(1, line - BESIDE), Math.min(source.size(), line + BESIDE))).distinct().limit(MOST_LINES)
            : IntStream.rangeClosed(1, source.size());
        return new Checked(part.fileName(), result, numbers.mapToObj(number ->
            new Line(number, shortened(source.get(number - 1)), worst.getOrDefault(number, ""))).toList(), cut);
    }

    private static String severity(Finding finding) {
        return finding.severity().wire();
    }

    private static String worse(String one, String other) {
        return Stream.of("fatal", "error", "warning").filter(wire -> wire.equals(one) || wire.equals(other)).findFirst().orElse(one);
    }

    private static String shortened(String line) {
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "…" : line;
    }

    private static Optional<Multipart.Part> part(List<Multipart.Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
