package rs.tefter.intermediary;

/** What the exchange said when a document was registered there; once it has taken the document, that stays said. */
public record ExchangeResult(int code, String text) {

    static final ExchangeResult TAKEN = new ExchangeResult(15, "Dokument uspešno dostavljen na SEF");
    static final ExchangeResult WAITING = new ExchangeResult(11, "Dokument čeka slanje na SEF");

    static ExchangeResult refused(String why) {
        return new ExchangeResult(50, "SEF je odbio dokument: " + why);
    }
}
