package rs.tefter.validation.en16931;

import java.util.Map;

/** The two kinds of document and the names in which they differ. */
enum DocumentKind {
    INVOICE(Map.of("cn:CreditNote", "inv:Invoice", "cac:CreditNoteLine", "cac:InvoiceLine", "cbc:CreditedQuantity", "cbc:InvoicedQuantity",
            "cbc:CreditNoteTypeCode", "cbc:InvoiceTypeCode")),
    CREDIT_NOTE(Map.of("inv:Invoice", "cn:CreditNote", "cac:InvoiceLine", "cac:CreditNoteLine", "cbc:InvoicedQuantity", "cbc:CreditedQuantity",
            "cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode"));

    private final Map<String, String> names;

    DocumentKind(Map<String, String> names) {
        this.names = names;
    }

    static DocumentKind of(XmlElement root) {
        return root.name().equals("cn:CreditNote") ? CREDIT_NOTE : INVOICE;
    }

    DocumentKind other() {
        return this == INVOICE ? CREDIT_NOTE : INVOICE;
    }

    /** The same with the names of this kind. */
    String translate(String text) {
        String translated = text;
        for (var entry : names.entrySet()) {
            translated = translated.replace(entry.getKey(), entry.getValue());
        }
        return translated;
    }

    /** Makes a document of the other kind into one of this kind, names and type code. */
    XmlElement convert(XmlElement root) {
        root.all().forEach(element -> element.rename(names.getOrDefault(element.name(), element.name())));
        root.children(this == INVOICE ? "cbc:InvoiceTypeCode" : "cbc:CreditNoteTypeCode").forEach(
                code -> code.set(this == INVOICE ? "380" : "381"));
        return root;
    }
}
