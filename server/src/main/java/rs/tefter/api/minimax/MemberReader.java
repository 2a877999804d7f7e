package rs.tefter.api.minimax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.MemberType;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import tools.jackson.databind.JsonNode;

/** Reads the members of a record with the tolerance that live clients need: numbers as text, references in all their empty forms. */
final class MemberReader {

    private static final int LONGEST_NUMBER = 60;

    private final JsonNode object;
    private final String prefix;
    private final List<Problem> problems;

    /** @param prefix what the names of members get before them in problems, for instance IssuedInvoiceRows[0]. */
    MemberReader(JsonNode object, String prefix, List<Problem> problems) {
        this.object = object;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The members that the object holds; what cannot be read is a problem. */
    Values read(List<Member> members) {
        Values values = new Values();
        for (Member member : members) {
            JsonNode node = MinimaxJson.member(object, member.name());
            value(member, node).ifPresent(value -> values.put(member.name(), value));
        }
        return values;
    }

    private Optional<Object> value(Member member, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        return switch (member.type()) {
            case TEXT -> text(member, node).filter(text -> !(member.mandatory() && text.isBlank())).map(text -> text);
            case CODE, TAX_NUMBER -> text(member, node).map(String::strip).filter(text -> !text.isEmpty()).map(text -> text);
            case CHOICE -> text(member, node).filter(text -> !text.isEmpty()).map(text -> text);
            case FLAG -> text(member, node).filter(text -> !text.isEmpty()).flatMap(text -> flag(member, text));
            case INTEGER -> number(member, node).flatMap(number -> whole(member, number));
            case DECIMAL -> number(member, node).map(number -> number);
            case DATE -> text(member, node).flatMap(text -> date(member, text));
            case REFERENCE -> id(member, node).map(id -> id);
            case PARTS -> Optional.of(parts(member, node));
        };
    }

    private Optional<String> text(Member member, JsonNode node) {
        return node.isContainer() ? wrong(member, node.toString()) : Optional.of(node.asString());
    }

    private Optional<Object> flag(Member member, String text) {
        return text.equals("D") || text.equals("N") ? Optional.of(text) : wrong(member, text);
    }

    private Optional<BigDecimal> number(Member member, JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        String text = node.isString() ? node.stringValue().strip() : node.toString();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return text.length() > LONGEST_NUMBER ? wrong(member, text) : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return wrong(member, text);
        }
    }

    private Optional<Object> whole(Member member, BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException fraction) {
            return wrong(member, number.toPlainString());
        }
    }

    private Optional<Object> date(Member member, String text) {
        try {
            return LocalTimes.read(text).map(LocalDateTime.class::cast);
        } catch (DateTimeException unreadable) {
            return wrong(member, text);
        }
    }

    /** An id stands in an object or alone; nothing, an empty text and 0 are no reference. */
    private Optional<Long> id(Member member, JsonNode node) {
        JsonNode id = node.isObject() ? MinimaxJson.member(node, "ID") : node;
        if (id.isNull()) {
            return Optional.empty();
        }
        return number(member, id).flatMap(number -> whole(member, number)).map(Long.class::cast).filter(number -> number != 0);
    }

    private List<Values.Part> parts(Member member, JsonNode node) {
        List<Values.Part> parts = new ArrayList<>();
        Member item = new Member(member.name(), MemberType.REFERENCE, false, 0, 0, List.of(), Optional.empty(), Optional.empty());
        for (JsonNode part : node) {
            id(item, MinimaxJson.member(part, "Item")).ifPresent(id -> parts.add(
                new Values.Part(id, number(item, MinimaxJson.member(part, "Quantity")).orElse(BigDecimal.ONE))));
        }
        return parts;
    }

    private <T> Optional<T> wrong(Member member, String value) {
        problems.add(LedgerProblem.notAllowed(prefix + member.name(), value));
        return Optional.empty();
    }
}
