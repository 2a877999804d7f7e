package rs.tefter.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of record that an organisation keeps, and its members in their order.
 *
 * @param name as it stands in addresses, for instance customers
 * @param idMember name of the member that holds the id
 * @param parentMember the member by which a part names the record it belongs to
 * @param parent the register of that record
 */
public record Register(String name, String idMember, Optional<String> parentMember, Optional<String> parent, List<Member> members) {

    private static final Map<String, Register> ALL = Stream
        .of("customers", "addresses", "bank-accounts", "contacts", "items", "analytics", "employees", "warehouses", "documents")
        .map(file -> read(Table.read(file + ".tsv")))
        .collect(Collectors.toUnmodifiableMap(Register::name, Function.identity()));

    /** The register of that name, which there must be. */
    public static Register of(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new IllegalArgumentException("no register " + name));
    }

    private static Register read(Table table) {
        return new Register(table.facts().get("register"), table.facts().get("id"), Optional.ofNullable(table.facts().get("parent")),
            Optional.ofNullable(table.facts().get("of")), MemberTable.of(table));
    }

    Optional<Member> member(MemberType type) {
        return members.stream().filter(member -> member.type() == type).findFirst();
    }
}
