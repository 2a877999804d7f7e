package rs.tefter.fiscal.wire;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of an environment in JSON. */
public final class EnvironmentJson {

    private EnvironmentJson() {}

    public static byte[] write(Environment environment) {
        ObjectNode json = Json.object();
        json.put("organizationName", environment.organizationName());
        json.put("serverTimeZone", environment.serverTimeZone());
        json.put("street", environment.street());
        json.put("city", environment.city());
        json.put("country", environment.country());
        json.putObject("endpoints")
            .put("taxpayerAdminPortal", environment.endpoints().taxpayerAdminPortal())
            .put("taxCoreApi", environment.endpoints().taxCoreApi())
            .put("vsdc", environment.endpoints().vsdc())
            .put("root", environment.endpoints().root());
        json.put("environmentName", environment.environmentName());
        json.put("logo", environment.logo());
        json.put("ntpServer", environment.ntpServer());
        StatusJson.texts(json.putArray("supportedLanguages"), environment.supportedLanguages());
        return Json.bytes(json);
    }

    /** Empty when the bytes are no JSON object; what is left out is empty. */
    public static Optional<Environment> read(byte[] bytes) {
        return Json.read(bytes).filter(JsonNode::isObject).map(Members::new).map(EnvironmentJson::read);
    }

    private static Environment read(Members json) {
        Members endpoints = new Members(json.get("endpoints").orElseGet(Json::object));
        return new Environment(
            json.textOrNothing("organizationName"),
            json.textOrNothing("serverTimeZone"),
            json.textOrNothing("street"),
            json.textOrNothing("city"),
            json.textOrNothing("country"),
            new Environment.Endpoints(
                endpoints.textOrNothing("taxpayerAdminPortal"),
                endpoints.textOrNothing("taxCoreApi"),
                endpoints.textOrNothing("vsdc"),
                endpoints.textOrNothing("root")),
            json.textOrNothing("environmentName"),
            json.textOrNothing("logo"),
            json.textOrNothing("ntpServer"),
            json.texts("supportedLanguages"));
    }
}
