package rs.tefter.fiscal.wire;

import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.TaxGroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The status of a fiscal processor in JSON. */
public final class StatusJson {

    private StatusJson() {}

    public static byte[] write(DeviceStatus status) {
        ObjectNode json = Json.object();
        json.put("isPinRequired", status.isPinRequired());
        json.put("auditRequired", status.auditRequired());
        json.put("sdcDateTime", status.sdcDateTime().map(WireTime::write).orElse(null));
        json.put("lastInvoiceNumber", status.lastInvoiceNumber().orElse(null));
        json.put("protocolVersion", status.protocolVersion());
        json.put("secureElementVersion", status.secureElementVersion());
        json.put("hardwareVersion", status.hardwareVersion());
        json.put("softwareVersion", status.softwareVersion());
        json.put("deviceSerialNumber", status.deviceSerialNumber());
        json.put("make", status.make());
        json.put("model", status.model());
        texts(json.putArray("mssc"), status.deviceCodes());
        texts(json.putArray("gsc"), status.codes());
        texts(json.putArray("supportedLanguages"), status.supportedLanguages());
        json.put("uid", status.uid().orElse(null));
        json.put("taxCoreApi", status.taxCoreApi());
        json.putNull("currentTaxRates");
        status.currentTaxRates().ifPresent(group -> TaxGroupJson.write(group, json.putObject("currentTaxRates")));
        ArrayNode groups = json.putArray("allTaxRates");
        status.allTaxRates().forEach(group -> TaxGroupJson.write(group, groups.addObject()));
        return Json.bytes(json);
    }

    static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** Empty when the bytes are no JSON object; what a device leaves out is empty, and current rates may stand in a list. */
    public static Optional<DeviceStatus> read(byte[] bytes) {
        return Json.read(bytes).filter(JsonNode::isObject).map(Members::new).map(StatusJson::read);
    }

    private static DeviceStatus read(Members json) {
        return new DeviceStatus(
            json.isTrue("isPinRequired"),
            json.isTrue("auditRequired"),
            json.time("sdcDateTime"),
            json.text("lastInvoiceNumber"),
            json.textOrNothing("protocolVersion"),
            json.textOrNothing("secureElementVersion"),
            json.textOrNothing("hardwareVersion"),
            json.textOrNothing("softwareVersion"),
            json.textOrNothing("deviceSerialNumber"),
            json.textOrNothing("make"),
            json.textOrNothing("model"),
            json.codes("mssc"),
            json.codes("gsc"),
            json.texts("supportedLanguages"),
            json.text("uid"),
            json.textOrNothing("taxCoreApi"),
            groups(json, "currentTaxRates").stream().findFirst(),
            groups(json, "allTaxRates"));
    }

    private static List<TaxGroup> groups(Members json, String name) {
        return TaxGroupJson.groups(json.elements(name));
    }
}
