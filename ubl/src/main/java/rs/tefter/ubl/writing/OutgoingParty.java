package rs.tefter.ubl.writing;

import java.util.Optional;

/**
 * Seller or buyer.
 *
 * @param pib tax number of 9 digits: BT-34 or BT-49, and with RS before it BT-31 or BT-48
 * @param mb registration number of 8 digits
 * @param jbkjs number of a user of public funds, 5 digits
 * @param country ISO 3166-1 code of two letters
 * @param vatPayer whether BT-31 or BT-48 is stated
 */
public record OutgoingParty(String name, String pib, Optional<String> mb, Optional<String> jbkjs, Optional<String> street, Optional<String> city,
        Optional<String> postalCode, String country, boolean vatPayer, Optional<String> email) {}
