package rs.tefter.api.mojeracun;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.StoredAnswer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers in either language. */
final class Answers {

    static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Gives rows to a reader, one after another. */
    @FunctionalInterface
    interface Rows {

        void each(Consumer<Row> reader);
    }

    private Answers() {}

    static StoredAnswer one(Format format, Sheet sheet, Row row) {
        return format == Format.JSON
            ? new StoredAnswer(200, Reply.JSON, MAPPER.writeValueAsBytes(row.members()))
            : xml(sheet.declaration() + new Xml().element(sheet.element(), row.members(), sheet.names()));
    }

    static StoredAnswer xml(String text) {
        return new StoredAnswer(200, Reply.XML, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply reply(StoredAnswer answer) {
        return Reply.of(answer.status(), answer.contentType(), answer.body());
    }

    /** A list that is written while its rows come. */
    static Reply list(Format format, Sheet sheet, Rows rows) {
        return format == Format.JSON ? Reply.stream(Reply.JSON, out -> json(out, rows)) : Reply.stream(Reply.XML, out -> xml(out, sheet, rows));
    }

    private static void json(OutputStream out, Rows rows) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartArray();
            rows.each(row -> json.writePOJO(row.members()));
            json.writeEndArray();
        }
    }

    private static void xml(OutputStream out, Sheet sheet, Rows rows) throws IOException {
        write(out, sheet.declaration() + "<" + sheet.list() + ">");
        rows.each(row -> write(out, new Xml().element(sheet.element(), row.members(), sheet.names()).toString()));
        write(out, "</" + sheet.list() + ">");
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
