package rs.tefter.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the members of records from their tables. */
public final class MemberTable {

    private MemberTable() {}

    /** The members that the table beside the class states. */
    public static List<Member> read(Class<?> beside, String file) {
        return of(Table.read(beside, file));
    }

    static List<Member> of(Table table) {
        return table.rows().stream().map(MemberTable::member).toList();
    }

    private static Member member(Table.Row row) {
        MemberType type = MemberType.valueOf(row.text("Type"));
        Optional<String> of = row.get("Of");
        String[] lengths = row.get("Max").orElse("0").split("/");
        return new Member(row.text("Member"), type, row.text("Need").equals("M"), Integer.parseInt(lengths[lengths.length - 1]),
            Integer.parseInt(lengths[0]),
            type == MemberType.CHOICE ? Arrays.asList(of.orElseThrow().split("\\|")) : List.of(),
            type == MemberType.REFERENCE ? of.filter(target -> !target.equals("-")) : Optional.empty(), row.get("Default"));
    }
}
