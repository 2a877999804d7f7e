package rs.tefter.web.invoice;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;

/** The form of an invoice exactly as it was filled in, so that it can be shown again and kept. */
public final class InvoiceForm {

    static final int MOST_ROWS = 200;
    private static final String PDF = "application/pdf";
    private static final String PDF_BEGINS = "%PDF-";
    private static final List<String> ROW_FIELDS = List.of("row", "item", "code", "quantity", "unit", "price", "discount", "vat", "reason");
    private static final List<String> JUDGED = List.of("number", "buyerText", "issueDate", "deliveryDate", "dueDate", "vatDate", "currency", "rate",
        "sourceNumber", "sourceDate", "periodFrom", "periodTo", "account", "reference", "order", "contract", "lot", "tender", "note");
    private static final List<String> JUDGED_IN_ROWS = List.of("item", "quantity", "unit", "price", "discount", "vat", "reason");
    private static final Set<String> NOT_KEPT = Set.of("_token", "act", "files");

    /** A row of the form; a row without an item and a price is not one of the invoice. */
    public record Row(String row, String item, String code, String quantity, String unit, String price, String discount, String vat, String reason) {

        /** @param id by which the page knows it */
        static Row empty(String id) {
            return new Row(id, "", "", "1", "H87", "", "", "S-20", "");
        }

        public boolean isEmpty() {
            return item.isBlank() && price.isBlank();
        }

        private List<String> values() {
            return List.of(row, item, code, quantity, unit, price, discount, vat, reason);
        }
    }

    private final Map<String, List<String>> values;

    private InvoiceForm(Map<String, List<String>> values) {
        this.values = values;
    }

    static InvoiceForm empty() {
        return new InvoiceForm(new LinkedHashMap<>());
    }

    /** The form in the body of a call, with files or without. */
    static InvoiceForm of(Call call) {
        InvoiceForm form = empty();
        if (call.mediaType().equals("multipart/form-data")) {
            call.parts().stream().filter(part -> part.fileName().isEmpty())
                .forEach(part -> form.add(part.name(), new String(part.content(), StandardCharsets.UTF_8)));
        } else {
            call.form().names().forEach(name -> call.form().all(name).forEach(value -> form.add(name, value)));
        }
        if (form.all("row").size() > MOST_ROWS) {
            throw Problem.refused("TooManyRows", "rows", "A form has at most " + MOST_ROWS + " rows; upload longer invoices as UBL").refusal();
        }
        return form;
    }

    /** The PDF files that were sent with the form. */
    static List<Attachment> files(Call call) {
        return call.parts().stream().filter(part -> !part.fileName().isEmpty() && part.content().length > 0).map(part -> {
            String head = new String(part.content(), 0, Math.min(PDF_BEGINS.length(), part.content().length), StandardCharsets.ISO_8859_1);
            if (!head.equals(PDF_BEGINS)) {
                throw Problem.refused("FileNotPdf", "files", part.fileName() + " is not a PDF").refusal();
            }
            return new Attachment(part.fileName(), PDF, part.content());
        }).toList();
    }

    /** A form that was kept as text. */
    static InvoiceForm read(String kept) {
        InvoiceForm form = empty();
        Stream.of(kept.split("&")).filter(pair -> pair.contains("=")).forEach(pair -> form.add(decoded(pair.substring(0, pair.indexOf('='))),
            decoded(pair.substring(pair.indexOf('=') + 1))));
        return form;
    }

    String kept() {
        return values.entrySet().stream().filter(entry -> !NOT_KEPT.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.replace("\u0000", ""));
    }

    InvoiceForm with(String name, String value) {
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** What stands in a field, trimmed; empty text when nothing does. */
    public String get(String name) {
        return all(name).stream().map(String::strip).findFirst().orElse("");
    }

    Optional<String> filled(String name) {
        return Optional.of(get(name)).filter(text -> !text.isEmpty());
    }

    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The name of the form, under which it is kept and sent; once. */
    public UUID id() {
        try {
            return UUID.fromString(get("draft"));
        } catch (IllegalArgumentException none) {
            throw Problem.unknown("NotFound", "draft", "The form has no name; open it anew").refusal();
        }
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all("row").size(); i++) {
            int at = i;
            List<String> row = ROW_FIELDS.stream().map(field -> at < all(field).size() ? all(field).get(at).strip() : "").toList();
            rows.add(new Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7), row.get(8)));
        }
        return rows;
    }

    /** The fields that the page has and beside which something may be wrong, by their ids. */
    public List<String> fieldIds() {
        return Stream.concat(JUDGED.stream().filter(field -> values.containsKey(field) || field.equals("buyerText")),
            rows().stream().flatMap(row -> JUDGED_IN_ROWS.stream().map(field -> field + "-" + row.row()))).toList();
    }

    InvoiceForm withRows(List<Row> rows) {
        ROW_FIELDS.forEach(values::remove);
        rows.forEach(row -> {
            for (int i = 0; i < ROW_FIELDS.size(); i++) {
                add(ROW_FIELDS.get(i), row.values().get(i));
            }
        });
        return this;
    }
}
