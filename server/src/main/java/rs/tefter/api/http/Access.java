package rs.tefter.api.http;

/** Who may call a route. */
public enum Access {
    /** Anybody; a wrong key sent along is ignored. */
    OPEN,
    /** The holder of a company's active API key. */
    KEY,
    /** The holder of a company's active API key, or a person who runs the server and then acts for no company. */
    KEY_OR_OPERATOR,
    /** A signed-in person (HTTP Basic, e-mail and password) with the administrator role of a company. */
    ADMINISTRATOR,
    /** A signed-in person who runs the server. */
    OPERATOR
}
