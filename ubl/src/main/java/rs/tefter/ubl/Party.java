package rs.tefter.ubl;

import java.util.List;
import java.util.Optional;

/**
 * Seller or buyer as the document states it; nothing here is checked.
 *
 * @param name registered name, else the trading name; "" if there is neither
 * @param pib tax number: the endpoint, else the VAT number, without the prefix RS
 * @param mb registration number
 * @param jbkjs number of a user of public funds, without the prefix JBKJS:
 * @param addressLines street and further lines, as far as given
 * @param country ISO 3166 code
 */
public record Party(String name, Optional<String> pib, Optional<String> mb, Optional<String> jbkjs, List<String> addressLines,
                    Optional<String> city,
                    Optional<String> postalCode, Optional<String> country, Optional<String> contactName, Optional<String> phone,
                    Optional<String> email) { }
