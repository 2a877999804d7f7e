package rs.tefter.ubl;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a party out of the tree. */
final class PartyReader {
    private static final Party ABSENT = new Party("", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Name LEGAL_ENTITY = cac("PartyLegalEntity");
    private static final Name TAX_SCHEME = cac("PartyTaxScheme");
    private static final Name COMPANY_ID = cbc("CompanyID");
    private static final Name IDENTIFICATION = cac("PartyIdentification");
    private static final Name ADDRESS = cac("PostalAddress");
    private static final Name CONTACT = cac("Contact");
    private static final Name NAME = cbc("Name");
    private static final Name ID = cbc("ID");
    private static final String JBKJS = "JBKJS:";

    private final Document document;
    private final int party;

    private PartyReader(Document document, int party) {
        this.document = document;
        this.party = party;
    }

    static Party read(Document document, int party) {
        return party == Document.NONE ? ABSENT : new PartyReader(document, party).read();
    }

    private Party read() {
        return new Party(value(LEGAL_ENTITY, cbc("RegistrationName")).or(() -> value(cac("PartyName"), NAME)).orElse(""),
                value(cbc("EndpointID")).or(this::vatNumber).map(PartyReader::withoutCountry), value(LEGAL_ENTITY, COMPANY_ID), jbkjs(),
                addressLines(), value(ADDRESS, cbc("CityName")), value(ADDRESS, cbc("PostalZone")),
                value(ADDRESS, cac("Country"), cbc("IdentificationCode")),
                value(CONTACT, NAME), value(CONTACT, cbc("Telephone")), value(CONTACT, cbc("ElectronicMail")));
    }

    private Optional<String> value(Name... path) {
        return document.value(party, path);
    }

    /** A seller has a second tax scheme that says whether it is in the VAT system; its CompanyID is no number. */
    private Optional<String> vatNumber() {
        for (int at = document.child(party, TAX_SCHEME); at != Document.NONE; at = document.next(at, TAX_SCHEME)) {
            if (document.value(at, cac("TaxScheme"), ID).filter("VAT"::equals).isPresent()) return document.value(at, COMPANY_ID);
        }
        return Optional.empty();
    }

    private static String withoutCountry(String number) {
        return number.startsWith("RS") ? number.substring(2) : number;
    }

    private Optional<String> jbkjs() {
        for (int at = document.child(party, IDENTIFICATION); at != Document.NONE; at = document.next(at, IDENTIFICATION)) {
            Optional<String> number = document.value(at, ID).filter(id -> id.startsWith(JBKJS))
                    .map(id -> id.substring(JBKJS.length()).strip());
            if (number.isPresent()) return number;
        }
        return Optional.empty();
    }

    private List<String> addressLines() {
        var lines = new ArrayList<String>();
        value(ADDRESS, cbc("StreetName")).ifPresent(lines::add);
        value(ADDRESS, cbc("AdditionalStreetName")).ifPresent(lines::add);
        value(ADDRESS, cac("AddressLine"), cbc("Line")).ifPresent(lines::add);
        return List.copyOf(lines);
    }
}
