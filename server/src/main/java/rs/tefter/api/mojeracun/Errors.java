package rs.tefter.api.mojeracun;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Problem;

/** Errors as this wire has them: a call that was understood is answered with 200 and an object of the parameters that are to blame. */
final class Errors {

    static final String MALFORMED = "MALFORMED";
    static final String CODE_HEADER = "X-Tefter-Code";
    /** The fact that holds the messages where there are several. */
    static final String MESSAGES = "messages";
    private static final String INTERNAL = "An error has occurred.";

    private Errors() {}

    /** A parameter that is to blame; what came in it is repeated unless the fault says otherwise. */
    static Problem fault(String code, String parameter, String message) {
        return Problem.refused(code, parameter, message);
    }

    /** A fault that repeats another value, or none. */
    static Problem fault(String code, String parameter, String value, String message) {
        return Problem.refused(code, parameter, message).with(Map.of("value", value));
    }

    /** @param given what came in the parameter of that name, empty text when nothing did */
    static Reply functional(Problem problem, Format format, UnaryOperator<String> given) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Stream.concat(Stream.of(problem), problem.further().stream())
            .forEach(each -> parameters.putIfAbsent(each.field().orElse("Request"), parameter(each, given)));
        Reply reply = format == Format.JSON
            ? Reply.json(Answers.MAPPER.writeValueAsBytes(parameters))
            : Answers.reply(Answers.xml(Xml.declaration(false) + new Xml().element("ErrorResponse", parameters, List.of())));
        return reply.with(CODE_HEADER, problem.code());
    }

    private static Map<String, Object> parameter(Problem problem, UnaryOperator<String> given) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        Map<String, Object> facts = problem.extensions();
        parameter.put("Value", facts.containsKey("value") ? facts.get("value") : given.apply(problem.field().orElse("")));
        parameter.put("Messages", facts.getOrDefault(MESSAGES, List.of(problem.message())));
        if (facts.containsKey("duplicateOf")) {
            parameter.put("DuplicateOf", facts.get("duplicateOf"));
        }
        return parameter;
    }

    /** What happened to the transport of a call and not to what it asks for. */
    static Reply transport(Problem problem, String method) {
        return switch (problem.kind()) {
            case METHOD_NOT_ALLOWED -> message(405, "The requested resource does not support http method '" + method + "'.", problem.code());
            case UNKNOWN -> message(404, "No HTTP resource was found that matches the request URI.", problem.code());
            case TOO_LARGE -> message(413, "The request is too large.", problem.code());
            case REFUSED -> message(400, "The request is invalid.", problem.code());
            default -> message(500, INTERNAL, problem.code());
        };
    }

    private static Reply message(int status, String text, String code) {
        return Reply.of(status, Reply.JSON, Answers.MAPPER.writeValueAsBytes(Map.of("Message", text))).with(CODE_HEADER, code);
    }
}
