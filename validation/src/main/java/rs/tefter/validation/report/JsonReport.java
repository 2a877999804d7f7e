package rs.tefter.validation.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Place;
import rs.tefter.validation.SefError;
import rs.tefter.validation.text.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Verdicts and findings as JSON in UTF-8; equal findings give equal bytes. */
public final class JsonReport {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReport() {}

    /** One object on one line, ended: {@code file}, {@code profile}, {@code status} (valid, invalid, indeterminate), {@code findings}. */
    public static byte[] line(Verdict verdict) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("file", verdict.file());
            json.writeStringProperty("profile", verdict.profile().name());
            json.writeStringProperty("status", verdict.result().status().verdict());
            json.writeName("findings");
            json.writeStartArray();
            verdict.result().findings().forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Writes a finding as an object where the generator stands. */
    public static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.ruleId());
        finding.alias().ifPresent(alias -> json.writeStringProperty("alias", alias));
        json.writeNumberProperty("layer", finding.layer().number());
        json.writeStringProperty("severity", finding.severity().wire());
        json.writeStringProperty("rawSeverity", finding.rawSeverity().wire());
        json.writeStringProperty("view", finding.view().wire());
        json.writeArrayPropertyStart("term");
        finding.terms().forEach(json::writeString);
        json.writeEndArray();
        place(finding.place(), json);
        finding.value().ifPresent(value -> json.writeStringProperty("value", value));
        inAllLanguages("message", finding::message, json);
        inAllLanguages("hint", finding::hint, json);
        finding.sef().ifPresent(error -> sef(error, json));
        json.writeEndObject();
    }

    private static void place(Optional<Place> place, JsonGenerator json) {
        if (place.isEmpty()) {
            List.of("xpath", "line", "column").forEach(json::writeNullProperty);
            return;
        }
        json.writeStringProperty("xpath", place.get().xpath());
        json.writeNumberProperty("line", place.get().line());
        json.writeNumberProperty("column", place.get().column());
        place.get().missing().ifPresent(path -> json.writeStringProperty("missing", path));
    }

    private static void inAllLanguages(String name, Function<Language, String> text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), text.apply(language));
        }
        json.writeEndObject();
    }

    private static void sef(SefError error, JsonGenerator json) {
        json.writeObjectPropertyStart("sef");
        json.writeStringProperty("Message", error.message());
        error.fieldName().ifPresentOrElse(field -> json.writeStringProperty("FieldName", field), () -> json.writeNullProperty("FieldName"));
        json.writeStringProperty("ErrorCode", error.errorCode());
        json.writeEndObject();
    }
}
