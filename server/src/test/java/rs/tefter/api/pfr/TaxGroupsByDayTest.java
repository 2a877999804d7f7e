package rs.tefter.api.pfr;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.pfr.Device.SALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TaxGroupsByDayTest {

    private static final String GROUPS = """
        [{"validFrom":"2022-05-01T00:00:00+02:00","groupId":1,"taxCategories":[{"name":"О-ПДВ","categoryType":0,"orderId":1,
           "taxRates":[{"rate":20,"label":"Ђ"},{"rate":10,"label":"Е"}]}]},
         {"validFrom":"2027-01-01T00:00:00+01:00","groupId":2,"taxCategories":[{"name":"О-ПДВ","categoryType":0,"orderId":1,
           "taxRates":[{"rate":22,"label":"Ђ"},{"rate":5,"label":"Ж"}]}]}]""";
    private static final String NEW_YEAR = "{\"now\":\"2027-01-01T00:00:00\"}";

    private static Device device;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        device = Device.start(Map.of("TAX_GROUPS", Files.writeString(folder.resolve("groups.json"), GROUPS).toString()));
    }

    @AfterAll
    static void stop() {
        device.close();
    }

    private static String refundOf(String time) {
        return SALE.replace("\"Sale\"", "\"Refund\"").replace("{\"cashier\"",
            "{\"referentDocumentNumber\":\"TFTRSBX1-TFTRSBX1-1\",\"referentDocumentDT\":\"" + time + "\",\"cashier\"");
    }

    private static String rate(JsonNode result) {
        return result.get("taxGroupRevision") + " " + result.at("/taxItems/0/rate").decimalValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void theGroupChangesWithTheDay() {
        device.bench("clock", "{\"now\":\"2026-12-31T23:59:59.999\"}");
        assertThat(rate(device.signed(SALE))).isEqualTo("1 20");
        assertThat(device.status().at("/currentTaxRates/groupId").intValue()).isEqualTo(1);
        device.bench("clock", NEW_YEAR);
        assertThat(rate(device.signed(SALE))).isEqualTo("2 22");
        assertThat(device.status().at("/currentTaxRates/groupId").intValue()).isEqualTo(2);
        assertThat(device.status().at("/allTaxRates/0/groupId").intValue()).as("the newest first").isEqualTo(2);
    }

    @Test
    void aRefundHasTheRatesOfTheReceiptItRefersTo() {
        device.bench("clock", NEW_YEAR);
        assertThat(rate(device.signed(refundOf("2026-11-20T09:05:07")))).isEqualTo("1 20");
        assertThat(rate(device.signed(refundOf("2027-01-01T00:00:00")))).isEqualTo("2 22");
    }

    @Test
    void aLabelMustBeValidOnBothDays() {
        device.bench("clock", NEW_YEAR);
        for (String label : new String[] {"Ж", "Е"}) {
            assertThat(device.post(refundOf("2026-11-20T09:05:07").replace("\"Ђ\"", "\"" + label + "\"")).text()).as(label)
                .contains("{\"property\":\"items[0].labels[0]\",\"errors\":[\"2310\"]}");
        }
        assertThat(device.post(SALE.replace("\"Ђ\"", "\"Ж\"")).status()).isEqualTo(200);
        assertThat(device.post(refundOf("2020-01-01T00:00:00")).text()).as("before the first group").contains("2310");
    }
}
