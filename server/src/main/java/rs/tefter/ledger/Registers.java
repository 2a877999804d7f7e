package rs.tefter.ledger;

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
    private final boolean enforceCodeLength;
    private final Time time;

    public Registers(DataSource database, Organisations organisations, CompanyTransactions transactions, boolean enforceCodeLength,
            Time time) {
        this.store = new RecordStore(JdbcClient.create(database));
        this.organisations = organisations;
        this.transactions = transactions;
        this.enforceCodeLength = enforceCodeLength;
        this.time = time;
    }

    /**
     * Adds a record and gives its id; refuses one that lacks something, points to nothing or takes a code that is in use.
     *
     * @param parentId the record of which this is a part; 0 where it stands alone
     * @param wantedId the id that it had where it comes from; else it gets the next one
     */
    public long add(long companyId, Register register, long parentId, Optional<Long> wantedId, Values values) {
        return transactions.run(companyId, () -> {
            requireParent(companyId, register, parentId);
            Values whole = checked(companyId, register, 0, values);
            long id = wantedId.map(wanted -> store.takeId(companyId, register.name(), wanted)).orElseGet(
                () -> store.nextId(companyId, register.name()));
            if (wantedId.isPresent() && store.exists(companyId, register, id)) {
                throw LedgerProblem.duplicateCode(register.idMember(), Long.toString(id), id).refusal();
            }
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
            if (register.name().equals("documents")) {
                store.deleteFiles(companyId, id);
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

    /** The next version in the organisation; only inside a transaction of the company. */
    public long nextVersion(long companyId) {
        return store.nextVersion(companyId);
    }

    /** The next id of records of that name; only inside a transaction of the company. */
    public long nextId(long companyId, String records) {
        return store.nextId(companyId, records);
    }

    /** The record, which there must be. */
    public Stored find(long companyId, Register register, long parentId, long id) {
        return store.find(companyId, register, parentId, id).orElseThrow(LedgerProblem::unknown);
    }

    /** Checks members of what refers to this organisation's records. */
    public Checks checks(long companyId, CodeLists lists) {
        return new Checks(companyId, store, lists, enforceCodeLength);
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
        parentId.ifPresent(parent -> requireParent(companyId, register, parent));
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
            Optional<Object> value = given.get(member.name()).or(() -> Defaults.of(member, organisation.lists()));
            value.ifPresent(present -> whole.put(member.name(), present));
            if (member.mandatory() && value.isEmpty()) {
                problems.add(LedgerProblem.required(member.name()));
            }
            value.flatMap(present -> wrong(companyId, register, id, member, present, organisation.lists())).ifPresent(problems::add);
        }
        LedgerProblem.refuse(problems);
        return whole;
    }

    private Optional<Problem> wrong(long companyId, Register register, long id, Member member, Object value, CodeLists lists) {
        return checks(companyId, lists).wrong(member, value, "").or(() -> switch (member.type()) {
            case CODE, TAX_NUMBER -> taken(companyId, register, id, member, (String) value);
            case REFERENCE -> member.target().filter(register.name()::equals).isPresent() && leadsBack(companyId, register, id, member, (Long) value)
                ? Optional.of(LedgerProblem.notAllowed(member.name(), value.toString())) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private Optional<Problem> taken(long companyId, Register register, long id, Member member, String text) {
        Optional<Stored> other = switch (member.type()) {
            case CODE -> store.byCode(companyId, register, text);
            case TAX_NUMBER -> store.byTaxNumber(companyId, register, text);
            default -> Optional.empty();
        };
        return other.filter(record -> record.id() != id).map(record -> LedgerProblem.duplicateCode(member.name(), text, record.id()));
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
