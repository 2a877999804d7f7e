package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.net.http.HttpRequest.BodyPublishers;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** The part of the walk through every operation that keeps a ledger: code lists, registers, documents, issued invoices. */
final class AccountingWalk {

    private static final String API = "/RS/API/api";
    private static final String FILE = "\"AttachmentData\":\"SXNwb3J1xI1lbm8u\"";

    private final Sandbox sandbox;
    private final ContractClient client;
    private final String organisation;
    private long buyer;

    AccountingWalk(TestServer server, Coverage coverage) {
        this.sandbox = Sandbox.over(server, coverage);
        this.client = sandbox.accountant(TRADER);
        this.organisation = API + "/orgs/" + sandbox.company(TRADER).at("/minimax/organisationId");
    }

    void walk() {
        client.get(API + "/currentuser/profile");
        client.get(API + "/currentuser/orgs");
        client.get(organisation);
        codeLists();
        long customer = customers();
        long item = items();
        String date = "\"2026-11-20T10:00:00\"";
        register("analytics", "\"Code\":\"A\",\"Name\":\"Analitika\"");
        register("employees", "\"FirstName\":\"Ana\",\"LastName\":\"Anić\",\"Gender\":\"Z\",\"DateOfBirth\":" + date);
        register("warehouses", "\"Code\":\"W\",\"Name\":\"Magacin\"");
        documents();
        invoices(customer, item);
    }

    private void codeLists() {
        for (String list : new String[] {"currencies", "countries", "vatrates", "purpose-codes", "document-numbering", "report-templates"}) {
            JsonNode first = read(list).at("/Rows/0");
            read(list + "/synccandidates");
            read(list + "/" + first.iterator().next());
            if (list.matches("currencies|countries|vatrates|purpose-codes")) {
                read(list + "/code(" + first.get("Code").stringValue() + ")");
            }
        }
        client.with("Content-Type", "text/csv")
            .send("POST", organisation + "/exchange-rates", BodyPublishers.ofString("2026-11-20,EUR,1,117.1752\n"));
        read("currencies/date(2026-11-20)");
        read("exchange-rates/code(EUR)?date=2026-11-22");
        read("exchange-rates/1978?date=2026-11-22");
        read("vataccountingtypes");
        read("paymentMethods");
        read("issuedinvoices/paymentmethods");
    }

    private long customers() {
        long customer = register("customers",
            "\"Name\":\"Kupac doo\",\"SubjectToVAT\":\"D\",\"Address\":\"Ulica 1\",\"City\":\"Niš\",\"PostalCode\":\"18000\"");
        read("customers/code(" + read("customers/" + customer).get("Code").stringValue() + ")");
        buyer = added(client.post(organisation + "/customers/addbytaxnumber(" + sandbox.company(OTHER_TRADER).get("pib").stringValue() + ")"));
        String parts = "customers/" + customer + "/";
        register(parts + "addresses", "\"Name\":\"Prodavnica\"");
        register(parts + "bankAccounts", "\"AccountNumber\":\"160-111111-35\"");
        register(parts + "contacts", "\"FullName\":\"Petar Petrović\"");
        read("contacts");
        return customer;
    }

    private long items() {
        long item = register("items", "\"Name\":\"Usluga\",\"Code\":\"U1\",\"ItemType\":\"S\",\"VatRate\":{\"ID\":4}");
        read("items/code(u1)");
        read("items/settings");
        read("items/itemsdata");
        read("items/pricelists");
        register("items", "\"Name\":\"Komplet\",\"ItemType\":\"A\",\"Composite\":[{\"Item\":{\"ID\":" + item + "},\"Quantity\":2}]");
        return item;
    }

    private void documents() {
        long document = register("documents", "\"Description\":\"Ugovor\"");
        String files = "documents/" + document + "/attachments";
        long file = add(files, FILE + ",\"FileName\":\"ugovor.txt\",\"MimeType\":\"text/plain\"");
        assertThat(read(files).size()).isEqualTo(1);
        assertThat(read("documents/" + document).at("/Attachments/0/FileName").stringValue()).isEqualTo("ugovor.txt");
        client.put(organisation + "/" + files + "/" + file, "{" + FILE + ",\"FileName\":\"aneks.txt\"}");
        assertThat(read(files + "/" + file).get("FileName").stringValue()).isEqualTo("aneks.txt");
        delete(files + "/" + file);
    }

    private void invoices(long customer, long item) {
        String today = sandbox.server().time().today().toString();
        String draft = """
            "InvoiceType":"R","Customer":{"ID":%d},"DateIssued":"%3$s","DateTransaction":"%3$s","DateDue":"%3$s",
            "Currency":{"ID":2},"IssuedInvoiceRows":[{"Item":{"ID":%d},"Quantity":2,"UnitOfMeasurement":"h","Price":100}],
            "IssuedInvoicePaymentMethods":[{"PaymentMethod":{"ID":1},"Amount":100,"AlreadyPaid":"D"}],
            "IssuedInvoiceAdditionalSourceDocument":[{"SourceDocumentType":"ON","SourceDocumentNumber":"17"}]""".formatted(customer, item, today);
        long invoice = register("issuedinvoices", draft);
        added(client.post(organisation + "/issuedinvoices/" + invoice + "/attachments",
            "{" + FILE + ",\"AttachmentFileName\":\"otpremnica.txt\"}"));
        assertThat(read("issuedinvoices/" + invoice + "/attachments").at("/0/AttachmentFileName").stringValue()).isEqualTo("otpremnica.txt");
        actions(add("issuedinvoices", draft.replaceFirst("\"ID\":[0-9]+", "\"ID\":" + buyer)));
    }

    private void actions(long invoice) {
        String version = read("issuedinvoices/" + invoice).get("RowVersion").stringValue();
        act(invoice, "issue_" + version, 200);
        act(invoice, "issueCancellation?issueCancellationReason=Ispravka", 200);
        act(invoice, "issue", 200);
        act(invoice, "issueCancellation", 200);
        act(invoice, "generatepdf", 200);
        act(invoice, "issueAndGeneratepdf", 200);
        act(invoice, "sendEInvoice", 200);
        for (String copy : new String[] {"copy", "copytocreditnote", "copyToReverse?reverseReason=Ispravka"}) {
            act(invoice, copy, 201);
        }
        assertThat(read("issuedinvoices/" + invoice + "?include=tefter").at("/Tefter/Number").stringValue()).isNotEmpty();
        assertThat(read("issuedinvoices/" + invoice + "/status").at("/Tefter/Gross").decimalValue()).isEqualByComparingTo("240");
    }

    private void act(long invoice, String action, int status) {
        Reply reply = client.put(organisation + "/issuedinvoices/" + invoice + "/actions/" + action, "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    /** Adds two records, changes the one, deletes the other, and lists what is there; gives the id of the one. */
    private long register(String place, String record) {
        String other = record.replaceFirst("\"Code\":\"", "\"Code\":\"X");
        delete(place + "/" + add(place, other));
        long id = add(place, record);
        JsonNode whole = read(place + "/" + id);
        Reply changed = client.put(organisation + "/" + place + "/" + id, whole.toString());
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(read(place).get("TotalRows").longValue()).isPositive();
        if (!place.contains("/")) {
            read(place + "/synccandidates");
        }
        return id;
    }

    private long add(String place, String record) {
        return added(client.post(organisation + "/" + place, "{" + record + "}"));
    }

    private static long added(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return Long.parseLong(reply.header("Location").replaceFirst(".*=", ""));
    }

    private JsonNode read(String path) {
        Reply reply = client.get(organisation + "/" + path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    private void delete(String path) {
        Reply reply = client.delete(organisation + "/" + path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }
}
