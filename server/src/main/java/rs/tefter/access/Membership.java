package rs.tefter.access;

/** A company that a person works for, and as what. */
public record Membership(long companyId, String companyName, String pib, CompanyRole role) {}
