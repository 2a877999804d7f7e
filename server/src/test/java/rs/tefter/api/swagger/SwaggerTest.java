package rs.tefter.api.swagger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import rs.tefter.api.swagger.Swagger.Document;
import rs.tefter.api.swagger.Swagger.Redirect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SwaggerTest {
    private final Swagger swagger = new Swagger();

    @Test
    void theFolderLeadsToThePage() {
        assertThat(swagger.answer("/swagger")).contains(new Redirect("/swagger/index.html"));
        assertThat(swagger.answer("/Swagger/")).contains(new Redirect("/swagger/index.html"));
    }

    @Test
    void everyFileThatThePageNamesIsServedByUs() {
        String page = text("/swagger/index.html") + text("/swagger/initializer.js");
        var files = Pattern.compile("(?:href=\"|src=\"|url: ')([^\"']+)").matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(files).contains("swagger-ui-bundle.js", "swagger-ui.css", "public_v1/swagger.json", "tefter.json", "badi.json", "pfr.json",
            "moj-eracun.json", "minimax.json");
        assertThat(files).allSatisfy(file -> assertThat(swagger.answer("/swagger/" + file)).isPresent());
    }

    @Test
    void thePageHasNoScriptInItsText() {
        assertThat(text("/swagger/index.html")).doesNotContainPattern("<script(?! src=)")
                .doesNotContain("style=").doesNotContain("onload=");
    }

    @Test
    void theDefinitionOfTheSefHasItsTitleAndItsPaths() {
        JsonNode definition = json("/swagger/public_v1/swagger.json");
        assertThat(definition.at("/info/title").stringValue()).isEqualTo("Public API");
        assertThat(definition.get("openapi").stringValue()).startsWith("3.0.");
        List<String> sales = List.of("", "/ubl", "/ubl/upload", "/ubl/upload/{requestId}", "/send", "/{invoiceId}", "/{invoiceId}/xml", "/cancel",
                "/storno", "/xml", "/signature", "/pdf", "/changes", "/ids", "/getValueAddedTaxExemptionReasonList");
        List<String> purchases = List.of("", "/{invoiceId}", "/xml", "/{invoiceId}/xml", "/signature", "/pdf", "/ids", "/overview", "/changes",
                "/acceptRejectPurchaseInvoice", "/acceptRejectPurchaseInvoiceByCirInvoiceId", "/ubl/{cirInvoiceId}", "/{cirInvoiceId}/assign",
                "/{cirInvoiceId}/cancelassign", "/vatReverseCharge");
        assertThat(definition.get("paths").propertyNames()).contains("/api/publicApi/subscribe")
                .containsAll(sales.stream().map("/api/publicApi/sales-invoice"::concat).toList())
                .containsAll(purchases.stream().map("/api/publicApi/purchase-invoice"::concat).toList());
    }

    @Test
    void theSecondDefinitionHoldsOnlyWhatExists() {
        JsonNode definition = json("/swagger/public_v2/swagger.json");
        assertThat(definition.at("/info/title").stringValue()).isEqualTo("Public API");
        assertThat(definition.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v2/"));
    }

    @Test
    void theAddressOfTheSlideIsAnAlias() {
        assertThat(text("/swagger/public_vf/swagger.json")).isEqualTo(text("/swagger/public_v1/swagger.json"));
    }

    @Test
    void aDefinitionUsesNoWordThatOpenApi30DoesNotKnow() {
        for (String path : new String[] {"/swagger/public_v1/swagger.json", "/swagger/public_v2/swagger.json", "/swagger/tefter.json",
                "/swagger/badi.json", "/swagger/pfr.json", "/swagger/moj-eracun.json", "/swagger/minimax.json"}) {
            assertThat(text(path)).doesNotContain("\"type\":[").doesNotContain("\"type\":\"null\"").doesNotContain("prefixItems")
                    .doesNotContain("contentMediaType").doesNotContain("jsonSchemaDialect");
            assertThat(json(path).has("webhooks")).isFalse();
        }
    }

    @Test
    void everyReferenceOfADefinitionLeadsSomewhereInIt() {
        for (String path : new String[] {"/swagger/public_v1/swagger.json", "/swagger/tefter.json", "/swagger/badi.json", "/swagger/pfr.json",
                "/swagger/moj-eracun.json", "/swagger/minimax.json"}) {
            JsonNode definition = json(path);
            var references = new ArrayList<String>();
            Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(text(path)).results().forEach(match -> references.add(match.group(1)));
            assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(definition.at(reference).isMissingNode()).isFalse());
        }
    }

    @Test
    void whatWasNullableStaysNullable() {
        JsonNode definition = json("/swagger/public_v1/swagger.json");
        assertThat(faults(definition, "Error", "{\"Message\":\"m\",\"FieldName\":null,\"ErrorCode\":\"NotFound\"}")).isZero();
        assertThat(faults(definition, "Error", "{\"Message\":null,\"FieldName\":null,\"ErrorCode\":\"NotFound\"}")).isPositive();
        assertThat(faults(definition, "EventPair", "[\"SalesInvoiceIssued\",1000001]")).isZero();
    }

    @Test
    void anythingElseIsNotHere() {
        assertThat(swagger.answer("/swagger/other.json")).isEmpty();
        assertThat(swagger.answer("/swagger/../application.yaml")).isEmpty();
    }

    @Test
    void theContractsAreServedAsTheyWereWritten() {
        assertThat(text("/swagger/contracts/sef.yaml")).startsWith("openapi: 3.1.0");
        assertThat(text("/swagger/contracts/tefter.yaml")).startsWith("openapi: 3.1.0");
        assertThat(text("/swagger/contracts/badi.yaml")).startsWith("openapi: 3.1.0");
        assertThat(text("/swagger/contracts/pfr.yaml")).startsWith("openapi: 3.1.0");
        assertThat(text("/swagger/contracts/minimax.yaml")).startsWith("openapi: 3.1.0");
    }

    private static int faults(JsonNode definition, String schema, String value) {
        ObjectNode standalone = (ObjectNode) definition.at("/components/schemas/" + schema).deepCopy();
        standalone.set("components", definition.get("components"));
        JsonNode instance = json(value.getBytes(StandardCharsets.UTF_8));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(standalone).validate(instance).size();
    }

    private String text(String path) {
        return new String(((Document) swagger.answer(path).orElseThrow()).bytes(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String path) {
        return json(text(path).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.builder().build().readTree(bytes);
    }
}
