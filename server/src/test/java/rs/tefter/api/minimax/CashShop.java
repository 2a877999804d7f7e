package rs.tefter.api.minimax;

import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** An organisation with the rates of Serbia, one of whose numberings belongs to its cash register. */
record CashShop(Accounting accounting, long customer, long employee) {

    /** With the client of the cash register that every demo company has. */
    static CashShop of(TestServer server, int company) {
        return of(server, company, server.demo().get("companies").get(company).at("/badi/clientId").stringValue());
    }

    /** @param client of the cash register whose fiscal processor signs */
    static CashShop of(TestServer server, int company, String client) {
        SeedOrganisation.administer(server, company, "/api/v1/ledger/lists", lists(client));
        return of(Accounting.of(server, company));
    }

    static CashShop of(Accounting accounting) {
        return new CashShop(accounting, accounting.post("/customers", "{\"Name\":\"Krajnji potrošač\",\"SubjectToVAT\":\"N\"}").id(),
            accounting.post("/employees", "{\"FirstName\":\"Ana\",\"LastName\":\"Anić\",\"Gender\":\"Z\"}").id());
    }

    static String lists(String client) {
        return """
            {"document-numberings":[
             {"DocumentNumberingId":1,"Document":"IR","Code":"IR","Name":"Izdati računi","Default":"D","Reverse":"N"},
             {"DocumentNumberingId":40,"Document":"IR","Code":"FK","Name":"Kasa","Default":"N","Reverse":"N","Device":"%s"}]}""".formatted(client);
    }

    /** Two rows of the second published example, at the rate of Serbia; without a numbering, which the way of payment decides. */
    long draft() {
        return accounting.post("/issuedinvoices", body()).id();
    }

    String body() {
        return "{\"InvoiceType\":\"R\",\"Customer\":{\"ID\":" + customer + "},\"AddresseeAddress\":\"-\",\"AddresseePostalCode\":\"-\","
            + "\"AddresseeCity\":\"-\",\"DateIssued\":\"2026-11-20\",\"DateTransaction\":\"2026-11-20\",\"DateDue\":\"2026-11-20\","
            + "\"Currency\":{\"ID\":2},\"PaymentType\":\"G\",\"Employee\":{\"ID\":" + employee + "},\"IssuedInvoiceRows\":["
            + "{\"ItemName\":\"Umivanje las\",\"Quantity\":1,\"Price\":3,\"VatRate\":{\"ID\":4}},"
            + "{\"ItemName\":\"Žensko striženje\",\"Quantity\":1,\"Price\":21.311475,\"VatRate\":{\"ID\":4}}]}";
    }

    JsonNode status(long id) {
        return accounting.get("/issuedinvoices/" + id + "/status").json().get("Tefter");
    }
}
