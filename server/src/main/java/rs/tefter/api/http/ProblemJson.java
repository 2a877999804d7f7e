package rs.tefter.api.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;
import rs.tefter.validation.Finding;
import rs.tefter.validation.text.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** A problem as RFC 9457 body with all findings, for those who ask for it and for our own API. */
public final class ProblemJson {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModule(new SimpleModule().addSerializer(Instant.class, new ToStringSerializerBase(Instant.class) {
            @Override
            public String valueToString(Object instant) {
                return SevenDigits.of((Instant) instant);
            }
        }))
        .build();

    private ProblemJson() {}

    public static boolean wanted(Call call) {
        return call.accepts(MEDIA_TYPE);
    }

    public static Reply reply(Problem problem, Call call) {
        List<Map<String, Object>> findings = findings(problem);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:tefter:sef:" + problem.code());
        body.put("title", problem.message());
        body.put("status", problem.kind().status());
        body.put("detail", findings.size() == 1 ? "1 finding" : findings.size() + " findings");
        body.put("instance", call.requestPath());
        body.put("code", problem.code());
        body.put("findings", findings);
        body.putAll(problem.extensions());
        return Reply.of(problem.kind().status(), Reply.PROBLEM, MAPPER.writeValueAsBytes(body));
    }

    /** A problem that is not a document's is a finding itself, and so is what came with it. */
    private static List<Map<String, Object>> findings(Problem problem) {
        if (!problem.findings().isEmpty()) {
            return problem.findings().stream().map(ProblemJson::finding).toList();
        }
        return Stream.concat(Stream.of(problem), problem.further().stream()).map(ProblemJson::itself).toList();
    }

    private static Map<String, Object> itself(Problem problem) {
        Map<String, Object> only = new LinkedHashMap<>();
        only.put("code", problem.code());
        only.put("field", problem.field().orElse(null));
        only.put("severity", "error");
        only.put("message", problem.message());
        only.put("messageSr", ProblemTexts.of(problem.code()).map(ProblemTexts.Text::messageSr).orElse(null));
        only.put("hint", ProblemTexts.of(problem.code()).map(ProblemTexts.Text::hint).orElse(null));
        only.put("hintSr", ProblemTexts.of(problem.code()).map(ProblemTexts.Text::hintSr).orElse(null));
        only.put("path", null);
        only.put("rule", null);
        only.put("line", null);
        only.put("column", null);
        return only;
    }

    public static Map<String, Object> finding(Finding finding) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", finding.sef().map(error -> error.errorCode()).orElse(null));
        body.put("field", finding.sef().flatMap(error -> error.fieldName()).orElse(null));
        body.put("severity", finding.severity().wire());
        body.put("message", finding.message(Language.EN));
        body.put("messageSr", finding.message(Language.SR_LATN));
        body.put("hint", finding.hint(Language.EN));
        body.put("hintSr", finding.hint(Language.SR_LATN));
        body.put("path", finding.place().map(place -> place.xpath()).orElse(null));
        body.put("rule", finding.ruleId());
        body.put("line", finding.place().map(place -> place.line()).orElse(null));
        body.put("column", finding.place().map(place -> place.column()).orElse(null));
        return body;
    }
}
