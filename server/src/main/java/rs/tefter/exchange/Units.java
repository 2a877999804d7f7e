package rs.tefter.exchange;

/** The business units of the two companies that a document concerns, by their codes; an empty text where it concerns none in particular. */
public record Units(String seller, String buyer) {

    public static final Units NONE = new Units("", "");
}
