package rs.tefter.vat;

/** A reference as it was stored, with an id of its own. */
public record Relation(long id, Related related) {}
