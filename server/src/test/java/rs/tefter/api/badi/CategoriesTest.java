package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.PngPicture;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** What belongs to products: categories, units and pictures. */
class CategoriesTest {

    private static final int LARGEST_PICTURE = 5 << 20;

    private static Sandbox sandbox;

    private final ContractClient register = sandbox.register(TRADER);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void everybodyHasTheUsualUnitsWithTheSameIds() {
        JsonNode units = json(register.get("/v2/units"));
        assertThat(units.valueStream().limit(7).map(unit -> unit.get("code").stringValue()))
            .containsExactly("ком", "кг", "л", "м", "м2", "сат", "паковање");
        assertThat(json(sandbox.register(Sandbox.OTHER_TRADER).get("/v2/units")).get(0)).isEqualTo(units.get(0));
    }

    @Test
    void aUnitIsAddedOnce() {
        assertThat(register.post("/v2/units", "{\"code\":\"пар\",\"name\":\"пар\"}").status()).isEqualTo(200);
        Reply again = register.post("/v2/units", "{\"code\":\"пар\",\"name\":\"други\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(json(again).get("message").stringValue()).isEqualTo("Unit with code пар already exists");
        assertThat(register.post("/v2/units", "{\"code\":\"ком\",\"name\":\"комад\"}").status()).isEqualTo(409);
    }

    @Test
    void aCategoryStandsWithinAnotherButNotWithinItself() {
        String drinks = category("{\"name\":\"Пића\"}");
        String hot = category("{\"name\":\"Топла\",\"parentId\":\"" + drinks + "\"}");
        String coffee = category("{\"name\":\"Кафе\",\"parentId\":\"" + hot + "\"}");
        assertThat(message(register.patch("/v2/categories/" + drinks, "{\"parentId\":\"" + coffee + "\"}")))
            .isEqualTo("parentId is within the category itself");
        assertThat(message(register.post("/v2/categories", "{\"name\":\"x\",\"parentId\":\"00000000-0000-4000-8000-000000000000\"}")))
            .isEqualTo("parentId is of no category");
        register.delete("/v2/categories/" + hot);
        JsonNode left = json(register.get("/v2/categories")).valueStream()
            .filter(category -> category.get("id").stringValue().equals(coffee)).findFirst().orElseThrow();
        assertThat(left.get("parentId").stringValue()).isEqualTo(drinks);
    }

    @Test
    void productsLoseADeletedCategory() {
        String category = category("{\"name\":\"Пролазна\"}");
        String product = json(register.post("/v2/products", "{\"name\":\"Ч\",\"taxRateLabel\":\"Ђ\",\"productType\":\"product\",\"categories\":[\""
            + category + "\"]}")).get("id").stringValue();
        assertThat(register.delete("/v2/categories/" + category).text()).isEqualTo("{}");
        assertThat(json(register.get("/v2/products/" + product)).get("categories").isEmpty()).isTrue();
        assertThat(register.delete("/v2/categories/" + category).status()).isEqualTo(404);
    }

    @Test
    void aPictureComesBackAsItWas() {
        JsonNode file = json(register.postFile("/v2/files", "file", PngPicture.BYTES));
        assertThat(file.get("mimeType").stringValue()).isEqualTo("image/png");
        assertThat(file.get("size").intValue()).isEqualTo(PngPicture.BYTES.length);
        Reply bytes = register.get(file.get("url").stringValue().substring(sandbox.server().baseUrl().toString().length()));
        assertThat(bytes.body()).isEqualTo(PngPicture.BYTES);
        assertThat(bytes.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void whatIsNoPictureIsNotKept() {
        assertThat(message(register.postFile("/v2/files", "file", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))))
            .isEqualTo("file must be a JPEG, PNG or WebP picture");
        assertThat(message(register.postFile("/v2/files", "picture", PngPicture.BYTES))).isEqualTo("file is required");
        assertThat(message(register.postFile("/v2/files", "file", new byte[0]))).isEqualTo("file must be a JPEG, PNG or WebP picture");
    }

    @Test
    void aPictureIsAtMost5MebibytesLarge() {
        assertThat(register.postFile("/v2/files", "file", Arrays.copyOf(PngPicture.BYTES, LARGEST_PICTURE)).status()).isEqualTo(200);
        assertThat(message(register.postFile("/v2/files", "file", Arrays.copyOf(PngPicture.BYTES, LARGEST_PICTURE + 1))))
            .isEqualTo("file size must be less than or equal to 5242880 bytes");
    }

    private String category(String category) {
        return json(register.post("/v2/categories", category)).get("id").stringValue();
    }

    private static String message(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        return json(reply).get("message").stringValue();
    }
}
