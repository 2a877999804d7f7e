package rs.tefter.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** Customers, items, employees and whatever else an organisation keeps by hand: adding, changing, deleting, finding. */
public final class Registers {

    private final RecordStore store;
    private final Organisations organisations;
    private final CompanyTransactions transactions;
    private final Time time;

    public Registers(DataSource database, Organisations organisations, CompanyTransactions transactions, Time time) {
        this.store = new RecordStore(JdbcClient.create(database));
        this.organisations = organisations;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Adds a record and gives its id; refuses one that lacks something, points to nothing or takes a code that is in use.
     *
     * @param parentId the record of which this is a part; 0 where it stands alone
     */
    public long add(long companyId, Register register, long parentId, Values values) {
        return transactions.run(companyId, () -> {
            requireParent(companyId, register, parentId);
            Values whole = checked(companyId, register, 0, values);
            long id = store.nextId(companyId, register.name());
            if (register.name().equals("customers") && whole.text("Code").isEmpty()) {
                whole.put("Code", freeCode(companyId, register, id));
            }
            store.add(companyId, register, new Stored(id, parentId, whole, store.nextVersion(companyId), time.instant()));
            return id;
        });
    }

    private String freeCode(long companyId, Register register, long id) {
        long number = id;
        while (store.byCode(companyId, register, Long.toString(number)).isPresent()) {
            number++;
        }
        return Long.toString(number);
    }

    /** Puts the values in place of the record's; with a version only if the record still has it. */
    public void change(long companyId, Register register, long parentId, long id, Values values, Optional<Long> version) {
        transactions.run(companyId, () -> {
            Stored stored = find(companyId, register, parentId, id);
            requireVersion(stored, version);
            Values whole = checked(companyId, register, id, values);
            if (register.name().equals("customers") && whole.text("Code").isEmpty()) {
                stored.values().text("Code").ifPresent(code -> whole.put("Code", code));
            }
            store.change(companyId, register, new Stored(id, parentId, whole, store.nextVersion(companyId), time.instant()));
            return id;
        });
    }

    /** Deletes a record that nothing refers to and that has no parts. */
    public void delete(long companyId, Register register, long parentId, long id, Optional<Long> version) {
        transactions.run(companyId, () -> {
            Stored stored = find(companyId, register, parentId, id);
            requireVersion(stored, version);
            if (isUsed(companyId, register, id)) {
                throw LedgerProblem.inUse().refusal();
            }
            store.delete(companyId, register, id);
            return id;
        });
    }

    private boolean isUsed(long companyId, Register register, long id) {
        return switch (register.name()) {
            case "customers" -> store.hasParts(companyId, id) || store.isReferred(companyId, "Customer", id);
            case "employees" -> store.isReferred(companyId, "Employee", id);
            case "analytics" -> store.isReferred(companyId, "ParentAnalytic", id);
            default -> false;
        };
    }

    /** The record, which there must be. */
    public Stored find(long companyId, Register register, long parentId, long id) {
        return store.find(companyId, register, parentId, id).orElseThrow(LedgerProblem::unknown);
    }

    public Optional<Stored> look(long companyId, Register register, long id) {
        return store.find(companyId, register, 0, id);
    }

    public Stored byCode(long companyId, Register register, String code) {
        return store.byCode(companyId, register, code).orElseThrow(LedgerProblem::unknown);
    }

    public Optional<Stored> byTaxNumber(long companyId, Register register, String taxNumber) {
        return store.byTaxNumber(companyId, register, taxNumber);
    }

    /** The names of records by id; ids that nothing has are left out. */
    public Map<Long, String> names(long companyId, Register register, Set<Long> ids) {
        return store.names(companyId, register, ids);
    }

    /** A part of the list; of all records' parts together when no parent is given. */
    public Page<Stored> list(long companyId, Register register, Optional<Long> parentId, Query query) {
        return store.list(companyId, register, parentId, query);
    }

    /** Records changed from the one moment on and before the other. */
    public Page<Stored> changed(long companyId, Register register, Instant from, Instant to, Query query) {
        return store.changed(companyId, register, from, to, query);
    }

    private void requireParent(long companyId, Register register, long parentId) {
        register.parent().ifPresent(parent -> find(companyId, Register.of(parent), 0, parentId));
    }

    private static void requireVersion(Stored stored, Optional<Long> version) {
        if (version.isPresent() && version.get() != stored.version()) {
            throw LedgerProblem.changedMeanwhile().refusal();
        }
    }

    private Values checked(long companyId, Register register, long id, Values given) {
        Organisation organisation = organisations.of(companyId);
        List<Problem> problems = new ArrayList<>();
        Values whole = new Values();
        for (Member member : register.members()) {
            Optional<Object> value = given.get(member.name()).or(() -> standard(member, organisation.lists()));
            value.ifPresent(present -> whole.put(member.name(), present));
            if (member.mandatory() && value.isEmpty()) {
                problems.add(LedgerProblem.required(member.name()));
            }
            value.flatMap(present -> wrong(companyId, register, id, member, present, organisation.lists())).ifPresent(problems::add);
        }
        LedgerProblem.refuse(problems);
        return whole;
    }

    private static Optional<Object> standard(Member member, CodeLists lists) {
        return member.standard().map(text -> switch (text) {
            case "@homeCountry" -> lists.homeCountryId();
            case "@homeCurrency" -> lists.homeCurrencyId();
            default -> switch (member.type()) {
                case INTEGER -> (Object) Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                default -> text;
            };
        });
    }

    private Optional<Problem> wrong(long companyId, Register register, long id, Member member, Object value, CodeLists lists) {
        return switch (member.type()) {
            case TEXT, CODE, TAX_NUMBER -> tooLong(member, (String) value).or(() -> taken(companyId, register, id, member, (String) value));
            case CHOICE -> member.choices().contains((String) value) ? Optional.empty()
                : Optional.of(LedgerProblem.notAllowed(member.name(), (String) value));
            case REFERENCE -> pointsNowhere(companyId, register, id, member, (Long) value, lists);
            case PARTS -> ((List<?>) value).stream().map(Values.Part.class::cast)
                .filter(part -> store.find(companyId, register, 0, part.item()).isEmpty())
                .findFirst().map(part -> LedgerProblem.noSuchRecord(member.name(), part.item()));
            case FLAG, INTEGER, DECIMAL, DATE -> Optional.empty();
        };
    }

    private static Optional<Problem> tooLong(Member member, String text) {
        return member.maxLength() > 0 && text.codePointCount(0, text.length()) > member.maxLength()
            ? Optional.of(LedgerProblem.tooLong(member.name(), member.maxLength())) : Optional.empty();
    }

    private Optional<Problem> taken(long companyId, Register register, long id, Member member, String text) {
        Optional<Stored> other = switch (member.type()) {
            case CODE -> store.byCode(companyId, register, text);
            case TAX_NUMBER -> store.byTaxNumber(companyId, register, text);
            default -> Optional.empty();
        };
        return other.filter(record -> record.id() != id).map(record -> LedgerProblem.duplicateCode(member.name(), text, record.id()));
    }

    private Optional<Problem> pointsNowhere(long companyId, Register register, long id, Member member, long target, CodeLists lists) {
        if (member.target().isEmpty()) {
            return Optional.empty();
        }
        String name = member.target().get();
        boolean there = lists.named(name).map(list -> CodeLists.byId(list, target).isPresent())
            .orElseGet(() -> store.find(companyId, Register.of(name), 0, target).isPresent());
        if (!there) {
            return Optional.of(LedgerProblem.noSuchRecord(member.name(), target));
        }
        return name.equals(register.name()) && leadsBack(companyId, register, id, member, target)
            ? Optional.of(LedgerProblem.notAllowed(member.name(), Long.toString(target))) : Optional.empty();
    }

    /** Whether going up from the target arrives at the record itself. */
    private boolean leadsBack(long companyId, Register register, long id, Member member, long target) {
        Optional<Long> at = Optional.of(target);
        while (at.isPresent()) {
            if (at.get() == id) {
                return true;
            }
            at = store.find(companyId, register, 0, at.get()).flatMap(record -> record.values().id(member.name()));
        }
        return false;
    }
}
