package rs.tefter.access;

/** The company on whose behalf a call is made. */
public record Caller(long companyId) {}
