package rs.tefter.api.mojeracun;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Grant;
import rs.tefter.access.People;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.api.mojeracun.body.Malformed;
import rs.tefter.api.mojeracun.body.RequestBody;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.text.Language;

/** Lets a call in, step by step and always in this order, and gives every refusal the shape of the wire. */
final class Desk {

    private static final List<String> ALWAYS_REQUIRED = List.of("Username", "Password", "CompanyId", "SoftwareId");
    private static final String UNIT = "CompanyBu";
    private static final String KEY = "IdempotencyKey";

    private final People people;
    private final Companies companies;
    private final BusinessUnits units;
    private final Idempotency idempotency;
    private final TimeOrderedIds traces;

    Desk(People people, Companies companies, BusinessUnits units, Idempotency idempotency, TimeOrderedIds traces) {
        this.people = people;
        this.companies = companies;
        this.units = units;
        this.idempotency = idempotency;
        this.traces = traces;
    }

    /** @param name of the operation, by which its idempotency keys are kept apart */
    Reply serve(Call call, String name, Operation operation) {
        return answered(call, name, operation).with(MojEracunContract.TRACE, traces.next().toString());
    }

    private Reply answered(Call call, String name, Operation operation) {
        RequestBody body;
        try {
            body = RequestBody.read(call.body());
        } catch (Malformed unreadable) {
            return Errors.transport(Problem.refused(Errors.MALFORMED, unreadable.getMessage()), call.method());
        }
        Format format = Format.of(call, body.isXml());
        UnaryOperator<String> given = parameter -> given(call, body.fields(), parameter);
        Language language = Language.EN;
        try {
            Person person = signedIn(body.fields(), operation);
            language = people.accounts().language(person);
            Session session = admitted(call, body.fields(), format, operation, person);
            Origin by = Origin.current().by(person.email());
            return repeated(session, name).orElseGet(() -> by.of(() -> operation.act().act(session)));
        } catch (Refusal refused) {
            return Errors.functional(Texts.in(language, translated(refused.problem())), format, given);
        }
    }

    private static String given(Call call, Fields fields, String parameter) {
        return parameter.equals(KEY) ? call.header(Session.KEY).orElse("")
            : Optional.ofNullable(call.path(parameter)).or(() -> fields.given(parameter)).map(String::strip).orElse("");
    }

    private Person signedIn(Fields fields, Operation operation) {
        requireAll(fields, Stream.concat(ALWAYS_REQUIRED.stream(), operation.required().stream()).toList());
        return people.logins().signIn(fields.text("Username").orElseThrow(), fields.text("Password").orElseThrow())
            .orElseThrow(() -> Errors.fault("AUTH", "Username", "Username and password are not valid").refusal());
    }

    private Session admitted(Call call, Fields fields, Format format, Operation operation, Person person) {
        String username = fields.text("Username").orElseThrow();
        String pib = fields.text("CompanyId").orElseThrow();
        Company company = companies.byPib(pib).filter(Company::active)
            .orElseThrow(() -> Errors.fault("COMPANY", "CompanyId", "", "CompanyId " + pib + " not found.").refusal());
        call.serve(company.companyId());
        Grant grant = people.grants().find(company.companyId(), person.number())
            .orElseThrow(() -> Errors.fault("COMPANY_RIGHTS", "CompanyId",
                "User: \"" + username + "\" has no registered rights over company: " + pib).refusal());
        if (!grant.rights().contains(operation.right())) {
            throw Errors.fault("PRIVILEGE", "Username",
                "User \"" + username + "\" does not have sufficient privileges to " + operation.purpose() + ".").refusal();
        }
        String program = fields.text("SoftwareId").orElseThrow();
        if (!people.programs().isActive(program)) {
            throw Errors.fault("SOFTWARE", "SoftwareId", "", "SoftwareId: \"" + program + "\" is not registered.").refusal();
        }
        return new Session(call, fields, format, company, unit(fields, company, grant), new Parameters(fields));
    }

    private static void requireAll(Fields fields, List<String> required) {
        List<Problem> missing = required.stream().filter(name -> fields.text(name).filter(text -> !isZeroId(name, text)).isEmpty())
            .map(name -> Errors.fault("REQUIRED", name, name + " is required.")).toList();
        if (!missing.isEmpty()) {
            throw missing.getFirst().withFurther(missing.subList(1, missing.size())).refusal();
        }
    }

    private static boolean isZeroId(String name, String text) {
        return name.equals("ElectronicId") && text.equals("0");
    }

    /** A person who works for one unit sees no other, asked for or not. */
    private Optional<String> unit(Fields fields, Company company, Grant grant) {
        Optional<String> asked = fields.text(UNIT).map(text -> units.find(company.companyId(), text).map(BusinessUnits.Unit::code)
            .filter(code -> grant.unit().map(code::equals).orElse(true))
            .orElseThrow(() -> Errors.fault("BU", UNIT, "CompanyBu " + text + " not found.").refusal()));
        return asked.or(grant::unit);
    }

    /** The stored reply of an earlier call with the same key. */
    private Optional<Reply> repeated(Session session, String name) {
        Optional<String> key = session.call().header(Session.KEY);
        if (key.filter(text -> text.length() > RequestId.MAX_LENGTH || !text.chars().allMatch(c -> c > ' ' && c < 127)).isPresent()) {
            throw Errors.fault("IDEMPOTENCY_KEY", KEY, "Idempotency-Key has 1 to " + RequestId.MAX_LENGTH + " visible characters.").refusal();
        }
        Idempotency.Request request = session.request(name);
        return request.id().flatMap(id -> idempotency.find(session.companyId(), request.family(), id))
            .map(stored -> Reply.of(stored.repeat(request.contentHash(), request.mismatchCode())));
    }

    private static Problem translated(Problem problem) {
        return switch (problem.code()) {
            case Session.MISMATCH, Intake.MISMATCH ->
                Errors.fault(Session.MISMATCH, KEY, "Idempotency-Key was already used with a different request.");
            case "RequestInProgress" -> Errors.fault("IN_PROGRESS", KEY, "The first request with this Idempotency-Key is still in progress.");
            default -> problem;
        };
    }
}
