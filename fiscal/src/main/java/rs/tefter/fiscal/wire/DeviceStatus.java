package rs.tefter.fiscal.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.TaxGroup;

/**
 * How a fiscal processor is; one that runs at the tax administration says less than one that stands in a shop.
 *
 * @param deviceCodes what {@code mssc} of the wire says: codes of the maker
 * @param codes what {@code gsc} says, such as 0210 for ready or 1500 for a PIN that is needed
 * @param uid id of the secure element
 * @param allTaxRates groups of taxes, the newest first
 */
public record DeviceStatus(
        boolean isPinRequired,
        boolean auditRequired,
        Optional<OffsetDateTime> sdcDateTime,
        Optional<String> lastInvoiceNumber,
        String protocolVersion,
        String secureElementVersion,
        String hardwareVersion,
        String softwareVersion,
        String deviceSerialNumber,
        String make,
        String model,
        List<String> deviceCodes,
        List<String> codes,
        List<String> supportedLanguages,
        Optional<String> uid,
        String taxCoreApi,
        Optional<TaxGroup> currentTaxRates,
        List<TaxGroup> allTaxRates) {

    public DeviceStatus {
        deviceCodes = List.copyOf(deviceCodes);
        codes = List.copyOf(codes);
        supportedLanguages = List.copyOf(supportedLanguages);
        allTaxRates = List.copyOf(allTaxRates);
    }
}
