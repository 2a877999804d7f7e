package rs.tefter.api.minimax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.MemberType;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Registers;
import rs.tefter.ledger.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes references with the name and the address of what they point to; the names of a whole list are asked for at once. */
final class Links {

    private final long companyId;
    private final CodeLists lists;
    private final Map<String, Map<Long, String>> names = new HashMap<>();

    private Links(long companyId, CodeLists lists) {
        this.companyId = companyId;
        this.lists = lists;
    }

    static Links in(long companyId, CodeLists lists, Registers registers, List<Member> members, List<Values> records) {
        Links links = new Links(companyId, lists);
        for (Map.Entry<String, Set<Long>> wanted : wanted(lists, members, records).entrySet()) {
            links.learn(registers, wanted.getKey(), wanted.getValue());
        }
        return links;
    }

    /** Asks for the names of some more records. */
    void learn(Registers registers, String register, Set<Long> ids) {
        names.computeIfAbsent(register, _ -> new HashMap<>()).putAll(registers.names(companyId, Register.of(register), ids));
    }

    private static Map<String, Set<Long>> wanted(CodeLists lists, List<Member> members, List<Values> records) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        for (Member member : members) {
            if (member.type() == MemberType.REFERENCE && member.target().filter(target -> lists.named(target).isEmpty()).isPresent()) {
                records.forEach(values -> values.id(member.name())
                    .ifPresent(id -> wanted.computeIfAbsent(member.target().get(), _ -> new HashSet<>()).add(id)));
            }
            if (member.type() == MemberType.PARTS) {
                records.forEach(values -> values.parts(member.name())
                    .forEach(part -> wanted.computeIfAbsent("items", _ -> new HashSet<>()).add(part.item())));
            }
        }
        return wanted;
    }

    /** The reference, or null when there is none. */
    JsonNode write(Optional<String> target, Optional<Long> id) {
        if (id.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        Optional<String> name = target.flatMap(list -> name(list, id.get()));
        return of(id.get(), name, target.map(list -> "/api/orgs/" + companyId + "/" + list + "/" + id.get()));
    }

    static JsonNode of(long id, Optional<String> name, Optional<String> address) {
        return JsonNodeFactory.instance.objectNode().put("ID", id).put("Name", name.orElse(null)).put("ResourceUrl", address.orElse(null));
    }

    private Optional<String> name(String target, long id) {
        return switch (target) {
            case "currencies" -> CodeLists.byId(lists.currencies(), id).map(CodeLists.Currency::code);
            case "countries" -> CodeLists.byId(lists.countries(), id).map(CodeLists.Country::name);
            case "vatrates" -> CodeLists.byId(lists.vatRates(), id).map(CodeLists.VatRate::code);
            case "document-numbering" -> CodeLists.byId(lists.numberings(), id).map(CodeLists.Numbering::name);
            case "report-templates" -> CodeLists.byId(lists.reportTemplates(), id).map(CodeLists.ReportTemplate::name);
            case "purpose-codes" -> CodeLists.byId(lists.purposeCodes(), id).map(CodeLists.PurposeCode::code);
            default -> Optional.ofNullable(names.getOrDefault(target, Map.of()).get(id));
        };
    }
}
