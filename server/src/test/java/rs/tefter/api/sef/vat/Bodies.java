package rs.tefter.api.sef.vat;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of calls that are right as they are, each with a number of its own; a test changes what it is about. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Bodies() {}

    static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static String number() {
        return "PE-" + NUMBERS.incrementAndGet();
    }

    /** The base with the fields of the patch put over it; null takes a field away. */
    static ObjectNode with(ObjectNode base, String patch) {
        ObjectNode body = base.deepCopy();
        read(patch).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                body.remove(field.getKey());
            } else {
                body.set(field.getKey(), field.getValue());
            }
        });
        return body;
    }

    /** An outbound invoice about August 2025. */
    static ObjectNode outbound(int documentType, String documentNumber) {
        return read("""
            {"year":2025,"vatPeriod":8,"documentDirection":1,"relatedPartyIdentifier":"108213413",
             "noRealEstateDescription20":"roba","noRealEstateBaseAmount20":1000,"noRealEstateCalculatedVat20":200}""")
            .put("calculationNumber", number()).put("documentType", documentType).put("documentNumber", documentNumber);
    }

    /** An internal account about August 2025. */
    static ObjectNode inbound(int documentType, int option, String internalInvoiceNumber) {
        return read("""
            {"year":2025,"vatPeriod":8,"documentDirection":0,
             "realEstateDescription10":"stan","realEstateBaseAmount10":500.5,"realEstateCalculatedVat10":50.05}""")
            .put("calculationNumber", number()).put("documentType", documentType).put("internalInvoiceOption", option)
            .put("internalInvoiceNumber", internalInvoiceNumber);
    }

    /** A group record about one tax period. */
    static ObjectNode group(int year, int period) {
        return read("{\"baseAmount20\":1000,\"calculatedVat20\":200}")
            .put("calculationNumber", "Z" + number()).put("year", year).put("vatPeriod", period);
    }
}
