package rs.tefter.hold;

/** A send that was acknowledged, and how. */
record Sent(String number, String requestId, byte[] document, byte[] answer, long salesId, long purchaseId) {

    static Sent of(String number, String requestId, byte[] document, Trader.Answer answer) {
        return new Sent(number, requestId, document, answer.body(),
            answer.json().get("SalesInvoiceId").longValue(), answer.json().get("PurchaseInvoiceId").longValue());
    }
}
