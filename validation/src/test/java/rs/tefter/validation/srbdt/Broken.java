package rs.tefter.validation.srbdt;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult.Read;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Submitted;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/** The Serbian rules that a document breaks, before any profile; {@code ?} stands behind one that has no answer. */
public final class Broken {
    public static List<String> by(Submitted document) {
        List<String> broken = new ArrayList<>();
        Read read = (Read) new UblReader(Limits.DEFAULT).read(document.bytes());
        Srbdt.check(Sheet.withoutExtensions(read.document()), new Failures() {
            @Override
            public void failed(Check check, int node) {
                broken.add(check.rule().id());
            }

            @Override
            public void undecidable(Check check, int node, String reason) {
                broken.add(check.rule().id() + "?");
            }
        });
        return broken;
    }

    private Broken() {}
}
