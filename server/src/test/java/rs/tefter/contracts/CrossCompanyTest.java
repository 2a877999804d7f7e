package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the SEF's contract, of our own and of the cash register's, called by a company that the data are not of; an operation without a row in the
 * table fails.
 */
class CrossCompanyTest {

    private static Sandbox sandbox;
    private static Estate estate;
    private static Map<String, Row> rows;
    private static Map<String, String> everything;

    /** A line of cross-company.tsv. */
    private record Row(String operation, String owner, String path, String body, String answer) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        boolean isCalled() {
            return !answer.equals("own") && !answer.equals("open");
        }

        boolean isForOperators() {
            return answer.equals("operator");
        }

        /** An asterisk stands for what each answer has anew. */
        Pattern answers() {
            return Pattern.compile(Pattern.quote(answer).replace("*", "\\E[^\"]*\\Q"));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start();
        estate = Estate.of(sandbox);
        try (InputStream table = CrossCompanyTest.class.getResourceAsStream("cross-company.tsv")) {
            rows = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(Row::of)
                    .collect(Collectors.toMap(Row::operation, Function.identity(), (_, twice) -> {
                        throw new IllegalStateException("two rows for " + twice.operation());
                    }, LinkedHashMap::new));
        }
        everything = whatTheOwnersRead(operations().filter(operation -> operation.method().equals("get")));
    }

    @AfterAll
    static void nothingHasChanged() {
        try {
            assertThat(whatTheOwnersRead(operations().filter(read -> everything.containsKey(read.id())))).isEqualTo(everything);
        } finally {
            sandbox.close();
        }
    }

    static Stream<Operation> operations() {
        return Stream.of(Contract.SEF, Contract.TEFTER, Contract.BADI).flatMap(contract -> contract.operations().stream());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anotherCompanyGetsNothingAndChangesNothing(Operation operation) {
        assertThat(rows.containsKey(operation.id())).as("cross-company.tsv has a row for " + operation.id()).isTrue();
        Row row = rows.get(operation.id());
        if (!row.isCalled()) {
            holdsNobodysData(operation, row);
            return;
        }
        if (row.isForOperators()) {
            assertThat(operation.node().at("/security/0").propertyNames()).containsExactly("Operator");
            assertThat(call(sandbox.client(THIRD_TRADER), operation, row).status()).isEqualTo(401);
            assertThat(call(sandbox.administrator(THIRD_TRADER), operation, row).status()).isEqualTo(401);
        } else {
            Reply reply = call(stranger(operation), operation, row);
            assertThat(answer(reply)).as(reply.toString()).matches(row.answers());
        }
        Map<String, String> byKey = whatTheOwnersRead(operations().filter(read -> everything.containsKey(read.id()) && isByKey(read)));
        assertThat(byKey).isNotEmpty().allSatisfy((id, answer) -> assertThat(answer).as(id).isEqualTo(everything.get(id)));
    }

    /** A person's password is slow to check, so what people read is compared once, at the end. */
    private static boolean isByKey(Operation operation) {
        return Set.of("seller", "buyer", "register").contains(rows.get(operation.id()).owner());
    }

    /** What touches nobody's documents names none: it has no id in its path and no answer for an unknown one. */
    private static void holdsNobodysData(Operation operation, Row row) {
        boolean open = operation.node().has("security") && operation.node().get("security").isEmpty();
        assertThat(open).as("the contract asks for no key").isEqualTo(row.answer().equals("open"));
        assertThat(operation.parameters()).isZero();
        assertThat(operation.node().get("responses").propertyNames()).doesNotContain("404", "204");
    }

    @Test
    void theTableNamesNothingButOperations() {
        assertThat(operations().map(Operation::id)).containsAll(rows.keySet());
    }

    /** So that a refused stranger proves something: the same call succeeds with the owner's key. */
    @Test
    void theOwnerGetsWhatTheStrangerDoesNot() {
        operations().filter(CrossCompanyTest::hasOwner).forEach(operation -> {
            Reply reply = call(owner(rows.get(operation.id())), operation, rows.get(operation.id()));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        });
    }

    private static String answer(Reply reply) {
        if (reply.body().length == 0) {
            return Integer.toString(reply.status());
        }
        if (reply.status() == 200) {
            return "200 " + reply.text();
        }
        JsonNode refusal = Sandbox.json(reply);
        return reply.status() + " " + refusal.path("ErrorCode").asString(refusal.path("code").asString());
    }

    /** What the owners get from these operations as JSON. */
    private static Map<String, String> whatTheOwnersRead(Stream<Operation> operations) {
        Map<String, String> answers = new LinkedHashMap<>();
        operations.filter(CrossCompanyTest::hasOwner).forEach(operation -> {
            Reply reply = call(owner(rows.get(operation.id())), operation, rows.get(operation.id()));
            if (reply.mediaType().equals("application/json")) {
                answers.put(operation.id(), reply.text().replaceFirst("\"completeUpToUtc\":\"[^\"]*\"", ""));
            }
        });
        return answers;
    }

    private static boolean hasOwner(Operation operation) {
        return rows.containsKey(operation.id()) && !rows.get(operation.id()).owner().equals("-");
    }

    /** Whoever may make the call, but of another company. */
    private static ContractClient stranger(Operation operation) {
        if (operation.contract() == Contract.BADI) {
            return sandbox.register(THIRD_TRADER);
        }
        boolean forPeople = operation.node().at("/security/0").has("User");
        return forPeople ? sandbox.administrator(THIRD_TRADER) : sandbox.client(THIRD_TRADER);
    }

    private static ContractClient owner(Row row) {
        return switch (row.owner()) {
            case "seller" -> sandbox.client(TRADER);
            case "register" -> sandbox.register(TRADER);
            case "administrator" -> sandbox.administrator(TRADER);
            case "operator" -> sandbox.operator();
            case "buyer" -> sandbox.client(PUBLIC_FUND_USER);
            default -> throw new IllegalStateException("no such owner: " + row);
        };
    }

    private static Reply call(ContractClient client, Operation operation, Row row) {
        String path = estate.fill(row.path());
        assertThat(operation.matches(path.replaceFirst("\\?.*", ""))).as("%s is the path of %s", path, operation.id()).isTrue();
        if (row.body().isEmpty()) {
            return client.send(operation.method().toUpperCase(), path, BodyPublishers.noBody());
        }
        String type = row.body().equals("{document}") ? "application/xml" : "application/json";
        return client.with("Content-Type", type).send(operation.method().toUpperCase(), path, BodyPublishers.ofString(estate.fill(row.body())));
    }
}
