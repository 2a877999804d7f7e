package rs.tefter.ledger;

import java.util.List;
import java.util.Optional;
import rs.tefter.platform.Problem;

/** Checks what members hold: that texts are not too long, choices are allowed and references point to something. */
public final class Checks {

    private final long companyId;
    private final RecordStore store;
    private final CodeLists lists;
    private final boolean enforceCodeLength;

    Checks(long companyId, RecordStore store, CodeLists lists, boolean enforceCodeLength) {
        this.companyId = companyId;
        this.store = store;
        this.lists = lists;
        this.enforceCodeLength = enforceCodeLength;
    }

    /** @param prefix what the name of the member gets before it in the problem */
    public Optional<Problem> wrong(Member member, Object value, String prefix) {
        String name = prefix + member.name();
        return switch (member.type()) {
            case TEXT, CODE, TAX_NUMBER -> tooLong(member, name, (String) value);
            case CHOICE -> member.choices().contains((String) value) ? Optional.empty()
                : Optional.of(LedgerProblem.notAllowed(name, (String) value));
            case REFERENCE -> isThere(member, (Long) value) ? Optional.empty() : Optional.of(LedgerProblem.noSuchRecord(name, (Long) value));
            case PARTS -> ((List<?>) value).stream().map(Values.Part.class::cast)
                .filter(part -> store.find(companyId, Register.of("items"), 0, part.item()).isEmpty())
                .findFirst().map(part -> LedgerProblem.noSuchRecord(name, part.item()));
            case FLAG, INTEGER, DECIMAL, DATE -> Optional.empty();
        };
    }

    private Optional<Problem> tooLong(Member member, String name, String text) {
        int most = enforceCodeLength ? member.documentedLength() : member.maxLength();
        return most > 0 && text.codePointCount(0, text.length()) > most ? Optional.of(LedgerProblem.tooLong(name, most)) : Optional.empty();
    }

    private boolean isThere(Member member, long target) {
        return member.target().map(name -> lists.named(name).map(list -> CodeLists.byId(list, target).isPresent())
            .orElseGet(() -> store.find(companyId, Register.of(name), 0, target).isPresent())).orElse(true);
    }
}
