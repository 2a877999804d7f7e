package rs.tefter.fiscal;

import java.util.List;

/**
 * Who issues receipts and where, as a secure element has it.
 *
 * @param tin tax number; without the country's code outside test environments
 * @param locationName place of business, beginning with its number and a hyphen
 * @param district municipality, as receipts print it below the address
 */
public record Taxpayer(String tin, String businessName, String locationName, String address, String district) {

    /** The lines that a receipt begins with, in their order. */
    public List<String> header() {
        return List.of(tin, businessName, locationName, address, district);
    }
}
