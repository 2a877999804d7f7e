package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.PngPicture;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class ProductsTest {

    private static final String PATH = "/v2/products";
    private static final String LEAST = "\"name\":\"Ч\",\"taxRateLabel\":\"Ђ\",\"productType\":\"product\"";

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
    void aDemoCompanySellsCoffeeBreadAndApples() {
        JsonNode all = json(sandbox.register(OTHER_TRADER).get(PATH));
        assertThat(all.valueStream().map(product -> product.get("sku") + " " + product.get("name").stringValue() + " " + product.get("price")
            + " " + product.get("taxRateLabel").stringValue()))
            .containsExactly("10 Кафа у зрну 500 г 349.9 Ђ", "11 Хлеб бели без адитива, домаћи, 600 г 20 Е", "12 Јабука ајдаред 119.99 Е");
    }

    @Test
    void thereAreNoPages() {
        JsonNode refused = refused(register.get(PATH + "?limit=10"), 400);
        assertThat(refused.get("code").intValue()).isEqualTo(40090001);
        assertThat(refused.get("message").stringValue()).isEqualTo("limit is not allowed");
        assertThat(refused.at("/validation/query/source").stringValue()).isEqualTo("query");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', value = {
        "{\"name\":\"Ч\",\"sku\":\"13\",\"taxRateLabel\":\"Ђ\",\"productType\":\"product\"}|sku must be a number",
        "{\"name\":\"Ч\",\"taxRateLabel\":\"Ђ\"}|productType is required",
        "{\"taxRateLabel\":\"Ђ\",\"productType\":\"product\"}|name is required",
        "{\"name\":\"Ч\",\"productType\":\"product\"}|taxRateLabel is required",
        "{\"name\":\"Ч\",\"taxRateLabel\":\"Ж\",\"productType\":\"product\"}|taxRateLabel must be one of [Ђ, Е, Г, А]",
        "{\"name\":\"Ч\",\"taxRateLabel\":\"Ђ\",\"productType\":\"thing\"}|productType must be one of [product, service, digital]",
        "{LEAST,\"clientId\":\"5e505642-9024-474d-9434-e5a44f505cc5\"}|clientId is not allowed",
        "{LEAST,\"price\":-1}|price must be greater than or equal to 0",
        "{LEAST,\"sku\":1.5}|sku must be an integer",
        "{LEAST,\"ean\":\"8600000000018\"}|ean fails to match the required pattern",
        "{LEAST,\"ean\":\"12345\"}|ean fails to match the required pattern",
        "{LEAST,\"dimensions\":\"10x20\"}|dimensions fails to match the required pattern",
        "{LEAST,\"saleUnitId\":\"kom\"}|saleUnitId must be a valid GUID",
        "{LEAST,\"saleUnitId\":\"00000000-0000-4000-8000-000000000000\"}|saleUnitId is of no unit",
        "{LEAST,\"categories\":[\"00000000-0000-4000-8000-000000000000\"]}|categories[0] is of no category",
        "{LEAST,\"images\":[\"00000000-0000-4000-8000-000000000000\"]}|images[0] is of no file",
        "{LEAST,\"variantName\":\"мала\"}|variantName is not allowed",
        "{LEAST,\"variants\":[{\"name\":\"Ч\"}]}|variants is not allowed",
        "{LEAST,\"hasVariants\":true,\"variants\":[{\"sku\":\"7\"}]}|variants[0].sku must be a number",
        "{LEAST,\"hasVariants\":true,\"variants\":[{},{\"hasVariants\":true}]}|variants[1].hasVariants is not allowed"})
    void whatAProductMustNotBeIsSaidInTheContractsWords(String product, String message) {
        JsonNode refused = refused(register.post(PATH, product.replace("LEAST", LEAST)), 400);
        assertThat(refused.get("code").intValue()).isEqualTo(40090001);
        assertThat(refused.get("message").stringValue()).isEqualTo(message);
    }

    @Test
    void aNameHasAtMost2048Letters() {
        assertThat(register.post(PATH, "{" + LEAST.replace("Ч", "Ч".repeat(2048)) + "}").status()).isEqualTo(200);
        assertThat(refused(register.post(PATH, "{" + LEAST.replace("Ч", "Ч".repeat(2049)) + "}"), 400).get("message").stringValue())
            .isEqualTo("name length must be less than or equal to 2048 characters long");
    }

    @Test
    void numbersBeginAtOneAndStepOverThoseThatAreTaken() {
        ContractClient shop = sandbox.register(THIRD_TRADER);
        JsonNode first = json(shop.post(PATH, "{" + LEAST.replace("Ђ", "Đ") + ",\"price\":100}"));
        assertThat(first.get("sku").longValue()).isEqualTo(1);
        assertThat(first.get("taxRateLabel").stringValue()).isEqualTo("Ђ");
        add(shop, "{" + LEAST + ",\"sku\":3}");
        List<Long> next = IntStream.range(0, 8).mapToObj(_ -> add(shop, "{" + LEAST + "}").get("sku").longValue()).toList();
        assertThat(next).containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L, 13L);
        shop.delete(PATH + "/" + first.get("id").stringValue());
        assertThat(add(shop, "{" + LEAST + "}").get("sku").longValue()).as("a number that was given is not given again").isEqualTo(14);
    }

    @Test
    void productsThatAreAddedAtOnceGetDifferentNumbers() throws Exception {
        ContractClient shop = sandbox.register(Sandbox.PUBLIC_FUND_USER);
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Long> numbers = callers.invokeAll(IntStream.range(0, 40)
                .<Callable<Long>>mapToObj(_ -> () -> add(shop, "{" + LEAST + "}").get("sku").longValue()).toList())
                .stream().map(done -> done.resultNow()).sorted().toList();
            assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 43).filter(sku -> sku < 10 || sku > 12).boxed().toList());
        }
    }

    @Test
    void aNumberIsOfOneProductOnly() {
        Reply taken = register.post(PATH, "{" + LEAST + ",\"sku\":10}");
        assertThat(refused(taken, 409).get("code").intValue()).isEqualTo(40090002);
        assertThat(json(taken).get("message").stringValue()).isEqualTo("Product with sku 10 already exists");
        JsonNode other = add(register, "{" + LEAST + "}");
        assertThat(register.patch(PATH + "/" + other.get("id").stringValue(), "{\"sku\":11}").status()).isEqualTo(409);
        assertThat(register.post(PATH, "{" + LEAST + ",\"hasVariants\":true,\"sku\":700,\"variants\":[{\"sku\":700}]}").status()).isEqualTo(409);
    }

    @Test
    void theNumberOfADeletedProductIsFreeUnlessItWasSold() {
        JsonNode never = add(register, "{" + LEAST + ",\"sku\":801}");
        JsonNode sold = add(register, "{" + LEAST + ",\"sku\":802}");
        sandbox.server().database().jdbc().sql("update product set sold = true where sku = 802").update();
        register.delete(PATH + "/" + never.get("id").stringValue());
        register.delete(PATH + "/" + sold.get("id").stringValue(), "{\"name\":\"x\"}");
        assertThat(register.post(PATH, "{" + LEAST + ",\"sku\":801}").status()).isEqualTo(200);
        assertThat(register.post(PATH, "{" + LEAST + ",\"sku\":802}").status()).isEqualTo(409);
    }

    @Test
    void everythingSentComesBack() {
        JsonNode units = json(register.get("/v2/units"));
        String category = json(register.post("/v2/categories", "{\"name\":\"Кафе\"}")).get("id").stringValue();
        String image = json(register.postFile("/v2/files", "file", PngPicture.BYTES)).get("id").stringValue();
        JsonNode made = add(register, """
            {"name":"Кафа у зрну","sku":910,"manufacturerSku":"KZ-500","description":"<p onclick=\\"x()\\">Кафа <script>x()</script><b>јака</b></p>",
             "saleUnitId":"%s","baseUnitId":"%s","quantityPerBaseUnit":0.5,"price":349.905,"taxRateLabel":"Ђ","subtitle":"500 г",
             "productType":"product","weight":0.5,"dimensions":"10х7x20","ean":"8600000000011","categories":["%s"],"images":["%s"],
             "createdAt":"2019-08-24T14:15:22Z","updatedAt":null,"deletedAt":"2019-08-24T14:15:22Z"}"""
            .formatted(units.at("/0/id").stringValue(), units.at("/1/id").stringValue(), category, image));
        assertThat(made.get("description").stringValue()).isEqualTo("<p>Кафа <b>јака</b></p>");
        assertThat(made.get("descriptionPlain").stringValue()).isEqualTo("Кафа јака");
        assertThat(made.get("price").decimalValue()).isEqualByComparingTo("349.91");
        assertThat(made.get("dimensions").stringValue()).isEqualTo("10x7x20");
        assertThat(made.get("deletedAt").isNull()).isTrue();
        assertThat(made.get("createdAt").stringValue()).doesNotStartWith("2019");
        assertThat(made.at("/coverImage/id").stringValue()).isEqualTo(image);
        assertThat(made.at("/categories/0").stringValue()).isEqualTo(category);
        assertThat(json(register.get(PATH + "/" + made.get("id").stringValue()))).isEqualTo(made);
        assertThat(json(register.get(PATH + "?full=true&ean=8600000000011")).get(0)).isEqualTo(made);
        assertThat(json(register.get(PATH + "?sku=910")).get(0).has("images")).isFalse();
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String id = add(register, "{" + LEAST + ",\"price\":10,\"subtitle\":\"с\",\"weight\":2}").get("id").stringValue();
        JsonNode changed = json(register.patch(PATH + "/" + id, "{\"name\":\"Друго\",\"subtitle\":null}"));
        assertThat(changed.get("name").stringValue()).isEqualTo("Друго");
        assertThat(changed.get("price").intValue()).isEqualTo(10);
        assertThat(changed.get("weight").intValue()).isEqualTo(2);
        assertThat(changed.get("subtitle").isNull()).isTrue();
        assertThat(refused(register.put(PATH + "/" + id, "{\"name\":\"Друго\"}"), 400).at("/validation/body/keys").toString())
            .isEqualTo("[\"taxRateLabel\",\"productType\"]");
    }

    @Test
    void variantsHaveNumbersAndPricesOfTheirOwnAndTheRestOfTheirProduct() {
        JsonNode shirt = add(register, "{" + LEAST.replace("Ч", "Мајица") + ",\"sku\":950,\"hasVariants\":true,\"variants\":["
            + "{\"sku\":951,\"variantName\":\"M\",\"price\":900},{\"variantName\":\"L\",\"price\":950}]}");
        assertThat(shirt.at("/variants/0/name").stringValue()).isEqualTo("Мајица");
        assertThat(shirt.at("/variants/0/taxRateLabel").stringValue()).isEqualTo("Ђ");
        assertThat(shirt.at("/variants/1/sku").longValue()).isPositive();
        String path = PATH + "/" + shirt.get("id").stringValue();
        JsonNode changed = json(register.patch(path, "{\"variants\":[{\"sku\":952,\"variantName\":\"XL\"},{\"sku\":951,\"price\":990}]}"));
        assertThat(changed.at("/variants/0/variantName").stringValue()).isEqualTo("XL");
        assertThat(changed.at("/variants/1/id")).isEqualTo(shirt.at("/variants/0/id"));
        assertThat(changed.at("/variants/1/variantName").stringValue()).isEqualTo("M");
        assertThat(changed.get("variants").size()).isEqualTo(2);
        assertThat(json(register.get(path))).isEqualTo(changed);
        assertThat(json(register.get(PATH + "?sku=952")).at("/0/sku").longValue()).isEqualTo(950);
        register.delete(path);
        assertThat(register.get(PATH + "?sku=952").text()).isEqualTo("[]");
    }

    @Test
    void deletedProductsAreListedWhenAskedFor() {
        String id = add(register, "{" + LEAST.replace("Ч", "Пролазно 100%") + "}").get("id").stringValue();
        assertThat(register.get(PATH + "?q=%D0%BF%D1%80%D0%BE%D0%BB%D0%B0%D0%B7%D0%BD%D0%BE%20100%25").text()).contains(id);
        register.delete(PATH + "/" + id);
        assertThat(register.get(PATH).text()).doesNotContain(id);
        assertThat(register.get(PATH + "?deleted=true").text()).contains(id);
        assertThat(json(register.get(PATH + "/" + id)).get("deletedAt").isNull()).isFalse();
        assertThat(refused(register.patch(PATH + "/" + id, "{}"), 404).get("message").stringValue()).isEqualTo("Product not found");
        assertThat(refused(register.delete(PATH + "/" + id), 404).get("code").intValue()).isEqualTo(40040001);
        assertThat(register.get(PATH + "?q=100_").text()).isEqualTo("[]");
        assertThat(register.get(PATH + "?updatedSince=2100-01-01").text()).isEqualTo("[]");
    }

    private static JsonNode add(ContractClient shop, String product) {
        Reply reply = shop.post(PATH, product);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    private static JsonNode refused(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return json(reply);
    }
}
