package rs.tefter.ubl.writing;

import static rs.tefter.ubl.writing.Markup.attribute;

import java.util.Optional;

/** Writes seller and buyer. */
final class PartyWriter {

    /** ISO 6523 code of the Serbian tax number. */
    private static final String PIB_SCHEME = "9948";
    private static final int MB_DIGITS = 8;

    private final Markup out;

    PartyWriter(Markup out) {
        this.out = out;
    }

    void seller(OutgoingParty party) {
        party(party, () -> taxScheme(party.vatPayer() ? "Obveznik PDV-a" : "Nije obveznik PDV-a", "RS-VAT-STATUS"));
    }

    void buyer(OutgoingParty party) {
        party(party, () -> { });
    }

    private void party(OutgoingParty party, Runnable vatStatus) {
        out.in("cac:Party", () -> {
            out.leaf("cbc:EndpointID", attribute("schemeID", PIB_SCHEME), party.pib());
            party.jbkjs().ifPresent(number -> out.in("cac:PartyIdentification", () -> out.leaf("cbc:ID", "JBKJS:" + number)));
            out.in("cac:PartyName", () -> out.leaf("cbc:Name", party.name()));
            out.in("cac:PostalAddress", () -> address(out, party.street(), party.city(), party.postalCode(), party.country()));
            if (party.vatPayer()) {
                taxScheme("RS" + party.pib(), "VAT");
            }
            vatStatus.run();
            out.in("cac:PartyLegalEntity", () -> out.leaf("cbc:RegistrationName", party.name())
                .leaf("cbc:CompanyID", party.mb().map(PartyWriter::withLeadingZeros)));
            party.email().ifPresent(email -> out.in("cac:Contact", () -> out.leaf("cbc:ElectronicMail", email)));
        });
    }

    private void taxScheme(String companyId, String scheme) {
        out.in("cac:PartyTaxScheme", () -> out.leaf("cbc:CompanyID", companyId).in("cac:TaxScheme", () -> out.leaf("cbc:ID", scheme)));
    }

    /** Registers that keep the number as a number have lost them. */
    private static String withLeadingZeros(String mb) {
        return "0".repeat(Math.max(0, MB_DIGITS - mb.length())) + mb;
    }

    static void address(Markup out, Optional<String> street, Optional<String> city, Optional<String> postalCode, String country) {
        out.leaf("cbc:StreetName", street).leaf("cbc:CityName", city).leaf("cbc:PostalZone", postalCode)
            .in("cac:Country", () -> out.leaf("cbc:IdentificationCode", country));
    }
}
