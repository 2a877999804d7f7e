package rs.tefter.bench;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company of the sandbox as demo.json tells it. */
public record DemoCompany(String name, String pib, String mb, String address, String city, String postalCode, String apiKey) {

    static List<DemoCompany> readAll(Path demoJson) {
        return JsonMapper.shared().readTree(demoJson).get("companies").valueStream().map(DemoCompany::of).toList();
    }

    private static DemoCompany of(JsonNode company) {
        return new DemoCompany(text(company, "name"), text(company, "pib"), text(company, "mb"), text(company, "address"), text(company, "city"),
            text(company, "postalCode"), text(company, "apiKey"));
    }

    private static String text(JsonNode company, String name) {
        return company.get(name).stringValue();
    }
}
