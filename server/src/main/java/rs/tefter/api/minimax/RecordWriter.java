package rs.tefter.api.minimax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import rs.tefter.ledger.Attachments;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Stored;
import rs.tefter.ledger.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes records whole: every member, null where it is empty. */
final class RecordWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Links links;
    private final Optional<List<Attachments.Entry>> files;

    RecordWriter(Links links) {
        this.links = links;
        this.files = Optional.empty();
    }

    /** For documents, which name their files. */
    RecordWriter(Links links, List<Attachments.Entry> files) {
        this.links = links;
        this.files = Optional.of(files);
    }

    ObjectNode record(Register register, Stored record) {
        ObjectNode object = NODES.objectNode().put(register.idMember(), record.id());
        register.parentMember().ifPresent(parent -> object.set(parent, links.write(register.parent(), Optional.of(record.parentId()))));
        members(object, register.members(), record.values());
        files(object, record.id());
        return end(object, record.modifiedAt(), record.version());
    }

    /** A row of the register's list, which may have only some of the members, one of them perhaps under another name. */
    ObjectNode searchRow(Register register, Stored record, SearchRow row) {
        if (row.whole()) {
            return record(register, record);
        }
        ObjectNode object = NODES.objectNode().put(register.idMember(), record.id());
        for (SearchRow.Cell cell : row.cells()) {
            object.set(cell.name(), value(cell.member(), record.values()));
        }
        return object;
    }

    private void files(ObjectNode object, long documentId) {
        files.ifPresent(all -> {
            ArrayNode array = object.putArray("Attachments");
            all.stream().filter(file -> file.documentId() == documentId).forEach(file -> array.addObject().put("DocumentAttachmentId", file.id())
                .put("Description", file.description().orElse(null)).put("FileName", file.fileName()).put("MimeType", file.mimeType())
                .put("EntryDate", time(file.enteredAt())));
        });
    }

    void members(ObjectNode object, List<Member> members, Values values) {
        members.forEach(member -> object.set(member.name(), value(member, values)));
    }

    private JsonNode value(Member member, Values values) {
        return switch (member.type()) {
            case TEXT, CODE, TAX_NUMBER, FLAG, CHOICE -> values.text(member.name()).<JsonNode>map(NODES::stringNode).orElseGet(NODES::nullNode);
            case INTEGER -> values.id(member.name()).<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode);
            case DECIMAL -> values.decimal(member.name()).<JsonNode>map(RecordWriter::number).orElseGet(NODES::nullNode);
            case DATE -> values.date(member.name()).<JsonNode>map(RecordWriter::time).orElseGet(NODES::nullNode);
            case REFERENCE -> links.write(member.target(), values.id(member.name()));
            case PARTS -> parts(values.parts(member.name()));
        };
    }

    static JsonNode number(BigDecimal number) {
        return NODES.numberNode(number);
    }

    static JsonNode time(LocalDateTime time) {
        return NODES.stringNode(LocalTimes.write(time));
    }

    static String time(Instant instant) {
        return LocalTimes.write(LocalDateTime.ofInstant(instant, LocalTimes.BELGRADE));
    }

    private JsonNode parts(List<Values.Part> parts) {
        ArrayNode array = NODES.arrayNode();
        for (Values.Part part : parts) {
            ObjectNode object = array.addObject();
            object.set("Item", links.write(Optional.of("items"), Optional.of(part.item())));
            object.set("Quantity", number(part.quantity()));
        }
        return array;
    }

    static ObjectNode end(ObjectNode object, Instant modifiedAt, long version) {
        return object.put("RecordDtModified", time(modifiedAt))
            .put("RowVersion", RowVersions.write(version));
    }
}
