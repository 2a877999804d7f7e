package rs.tefter.validation;

import java.util.Optional;

/**
 * A company as the register knows it.
 *
 * @param mb             registration number
 * @param active         false once deleted from the list of users
 * @param publicFundUser whether it is a user of public funds (budget user)
 * @param inCir          whether the central register of invoices knows it
 */
public record RegisteredCompany(String pib, String mb, Optional<String> jbkjs, boolean active, boolean publicFundUser,
        boolean inCir) {}
