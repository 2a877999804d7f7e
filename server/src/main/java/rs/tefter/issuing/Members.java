package rs.tefter.issuing;

import java.util.List;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.MemberTable;

/** The members of an issued invoice and of its parts, in their order. */
public final class Members {

    public static final List<Member> HEADER = MemberTable.read(Members.class, "invoice.tsv");
    public static final List<Member> ROW = MemberTable.read(Members.class, "invoice-row.tsv");
    public static final List<Member> PAYMENT = MemberTable.read(Members.class, "invoice-payment.tsv");
    public static final List<Member> SOURCE = MemberTable.read(Members.class, "invoice-source.tsv");

    private Members() {}
}
