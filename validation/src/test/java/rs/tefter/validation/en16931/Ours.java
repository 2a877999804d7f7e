package rs.tefter.validation.en16931;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/** What our rules say about a document: the failures and what they could not decide. */
record Ours(List<Failure> failures, List<Failure> undecided) {
    static Ours judge(byte[] document) {
        return judge(Sheet.whole(read(document)));
    }

    static Ours judgeWithoutExtensions(byte[] document) {
        return judge(Sheet.withoutExtensions(read(document)));
    }

    private static Document read(byte[] document) {
        return switch (new UblReader(Limits.DEFAULT).read(document)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new IllegalArgumentException(refused.problem().toString());
        };
    }

    private static Ours judge(Sheet sheet) {
        List<Failure> failures = new ArrayList<>();
        List<Failure> undecided = new ArrayList<>();
        En16931.check(sheet, new Failures() {
            @Override
            public void failed(Check check, int node) {
                failures.add(failure(check, node));
            }

            @Override
            public void undecidable(Check check, int node, String reason) {
                undecided.add(failure(check, node));
            }

            private Failure failure(Check check, int node) {
                String flag = check.rule().severity() == Severity.FATAL ? "fatal" : "warning";
                return new Failure(check.rule().id(), flag, sheet.document().path(node));
            }
        });
        return new Ours(failures, undecided);
    }
}
