package rs.tefter.api.tefter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Gate;
import rs.tefter.platform.Problem;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Result;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.report.HtmlReport;
import rs.tefter.validation.report.PlainReport;
import rs.tefter.validation.report.Verdict;
import rs.tefter.validation.text.Language;

/** Whether a document is valid, and with {@code context=sef} whether it would be accepted as an upload of the caller. */
final class ValidationEndpoint {

    private static final String JSON = "application/json";
    private static final String PAGE = "text/html";
    private static final String LINES = "text/plain";
    private static final String NAME = "document.xml";
    private static final Language USUAL = Language.SR_LATN;
    /** A caller who wants Serbian without saying the script gets the usual one. */
    private static final List<String> LANGUAGE_TAGS = Stream.concat(Stream.of(Language.values()).map(Language::tag), Stream.of("sr")).toList();

    private final Companies companies;
    private final Gate gate;

    ValidationEndpoint(Companies companies, Gate gate) {
        this.companies = companies;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/validate", Access.KEY, this::validate));
    }

    private Reply validate(Call call) {
        Language language = language(call);
        Verdict verdict = isForAcceptance(call) ? accepted(call) : inspected(call);
        return switch (call.preferred(List.of(JSON, PAGE, LINES))) {
            case PAGE -> Reply.page(HtmlReport.page(verdict, language));
            case LINES -> Reply.text(200, PlainReport.of(verdict, language) + NAME + ": " + verdict.result().status().verdict() + "\n");
            default -> TefterJson.reply(ValidationDto.of(verdict));
        };
    }

    private Verdict inspected(Call call) {
        Profile profile = profile(call).orElse(Profile.srbdt());
        return new Verdict(NAME, profile, gate.inspect(document(call), profile));
    }

    private Verdict accepted(Call call) {
        Profile profile = profile(call).orElse(gate.profile());
        if (profile.equals(Profile.en16931())) {
            throw Problem.refused("EnumValueNotDefined", "profile", "en16931 has no rules of acceptance; leave out context and sendToCir").refusal();
        }
        Company seller = companies.byId(call.companyId()).orElseThrow();
        Optional<SendToCir> sendToCir = call.query("sendToCir").map(Gate::sendToCir);
        return new Verdict(NAME, profile, gate.inspect(seller, document(call), sendToCir, profile));
    }

    /** The parameter sendToCir means nothing but to acceptance. */
    private static boolean isForAcceptance(Call call) {
        Optional<String> context = call.query("context").map(text -> Parameters.choice(text, "context", List.of("sef")));
        return context.or(() -> call.query("sendToCir")).isPresent();
    }

    private static Optional<Profile> profile(Call call) {
        return call.query("profile").map(name -> Parameters.choice(name, "profile", Profile.names())).flatMap(Profile::named);
    }

    private static Language language(Call call) {
        List<String> tags = Stream.of(Language.values()).map(Language::tag).toList();
        return call.query("language").map(tag -> Parameters.choice(tag, "language", tags)).or(() -> call.preferredLanguage(LANGUAGE_TAGS))
            .flatMap(Language::tagged).orElse(USUAL);
    }

    private static byte[] document(Call call) {
        if (!call.mediaType().equals("application/xml") && !call.mediaType().equals("text/xml")) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "UnsupportedMediaType", "Send the document as application/xml or text/xml").refusal();
        }
        return call.body();
    }

    record ValidationDto(boolean valid, String status, String profile, List<Finding> findings) {

        static ValidationDto of(Verdict verdict) {
            Result result = verdict.result();
            return new ValidationDto(result.status().passes(), result.status().verdict(), verdict.profile().name(), result.findings());
        }
    }
}
