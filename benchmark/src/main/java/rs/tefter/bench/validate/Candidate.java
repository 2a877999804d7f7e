package rs.tefter.bench.validate;

import java.util.List;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.StructureCheck;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;

/**
 * One of those that are measured beside each other.
 *
 * @param key how its figures are named in JSON
 */
public record Candidate(String key, String label, Work work) {

    static final Candidate TEFTER = new Candidate("tefter", "Tefter, all rules", tefter(Settings.gate()));
    static final Candidate EN16931 = new Candidate("tefterEn16931", "Tefter, EN 16931", tefter(Settings.gate().with(Profile.en16931())));
    static final Candidate STRUCTURE = new Candidate("tefterStructure", "Tefter, reading and structure", structure());
    static final Candidate PHIVE = new Candidate("phive", "phive, schema and EN 16931", new Phive());
    static final Candidate XSD = new Candidate("xsd", "JAXP, schema", new SchemaValidation());
    static final Candidate AALTO = new Candidate("aalto", "Aalto, bare parse", BareParse.aalto());
    static final Candidate WOODSTOX = new Candidate("woodstox", "Woodstox, bare parse", BareParse.woodstox());

    static List<Candidate> all() {
        return List.of(TEFTER, EN16931, STRUCTURE, PHIVE, XSD, AALTO, WOODSTOX);
    }

    static Work tefter(Settings settings) {
        Validator validator = Validator.gate(Limits.DEFAULT);
        return document -> validator.inspect(document, settings).findings().size();
    }

    private static Work structure() {
        UblReader reader = new UblReader(Limits.DEFAULT);
        StructureCheck check = new StructureCheck();
        return document -> switch (reader.read(document)) {
            case ReadResult.Read read -> check.check(read.document()).size();
            case ReadResult.Refused refused -> throw new IllegalArgumentException(refused.problem().toString());
        };
    }
}
