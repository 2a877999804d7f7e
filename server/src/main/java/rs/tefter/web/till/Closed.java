package rs.tefter.web.till;

/** What the till's page shows where nothing can be sold: to a company without a register, or to somebody who only looks. */
public record Closed(boolean hasRegister) {}
