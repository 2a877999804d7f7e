package rs.tefter.rendering;

import java.time.LocalDateTime;
import java.util.List;
import rs.tefter.rendering.TableDocument.Column;
import rs.tefter.rendering.TableDocument.Fact;
import rs.tefter.rendering.TableDocument.Table;
import rs.tefter.validation.text.Language;

/**
 * The statuses an invoice has had: when, which, who brought it about, and what was said.
 *
 * @param typeCode BT-3
 * @param number   BT-1
 * @param id       of the invoice in the exchange
 */
public record StatusHistory(Language language, String typeCode, String number, long id, List<Entry> entries) {

    /**
     * One status.
     *
     * @param at     local time
     * @param status as on the wire, as {@code Sent}
     * @param actor  seller, buyer or system
     */
    public record Entry(LocalDateTime at, String status, String actor, String comment) {}

    public TableDocument table() {
        Words words = Words.in(language);
        List<Column> columns = List.of(Column.text(words.get("history.at"), 3), Column.text(words.get("history.status"), 3),
            Column.text(words.get("history.actor"), 2), Column.text(words.get("history.comment"), 6));
        List<List<String>> rows = entries.stream().map(entry -> List.of(Format.time(entry.at()), words.code("wire", entry.status()),
            words.code("actor", entry.actor()), entry.comment())).toList();
        return new TableDocument(language, words.get("history"), (words.code("type", typeCode) + " " + number).strip(),
            List.of(new Fact(words.get("history.id"), Long.toString(id))), List.of(new Table("", columns, rows)), List.of());
    }
}
