package rs.tefter.api.http;

/** Who may call a route. */
public enum Access {
    /** Anybody; a wrong key sent along is ignored. */
    OPEN,
    /** The holder of a company's active API key. */
    KEY,
    /** A signed-in person (HTTP Basic, e-mail and password) with the administrator role of a company. */
    ADMINISTRATOR,
    /** A signed-in person who runs the server. */
    OPERATOR
}
