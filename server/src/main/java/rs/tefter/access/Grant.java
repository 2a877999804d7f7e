package rs.tefter.access;

import java.util.Optional;
import java.util.Set;

/** What a person may do for a company; with a business unit, only with the documents of that unit. */
public record Grant(long companyId, long personNumber, Set<Right> rights, Optional<String> unit) {}
