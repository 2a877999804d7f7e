package rs.tefter.api.tefter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rs.tefter.access.Accounts;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Grant;
import rs.tefter.access.Grants;
import rs.tefter.access.Logins;
import rs.tefter.access.People;
import rs.tefter.access.Right;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.text.Language;

/** People and the companies they work for, for those who run the server. */
final class UserEndpoints {

    private static final String PATH = "/api/v1/users";
    private static final String ONE = PATH + "/{user:digits}";
    private static final String GRANT = ONE + "/companies/{companyId:digits}";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Logins logins;
    private final Grants grants;
    private final Companies companies;
    private final BusinessUnits units;

    UserEndpoints(People people, Companies companies, BusinessUnits units) {
        this.accounts = people.accounts();
        this.logins = people.logins();
        this.grants = people.grants();
        this.companies = companies;
        this.units = units;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.OPERATOR, this::page),
            Route.post(PATH, Access.OPERATOR, this::create),
            Route.post(ONE + "/password", Access.OPERATOR, this::renewPassword),
            Route.put(ONE + "/language", Access.OPERATOR, this::speak),
            Route.get(ONE + "/companies", Access.OPERATOR, this::grants),
            Route.put(GRANT, Access.OPERATOR, this::grant),
            Route.delete(GRANT, Access.OPERATOR, this::revoke));
    }

    private Reply page(Call call) {
        int limit = Parameters.integer(call, "limit", USUAL_LIMIT, 1, MOST);
        long after = call.query("after").map(text -> Parameters.parse(text, "after", Long::parseLong)).orElse(0L);
        List<Person> page = accounts.page(after, limit);
        return TefterJson.reply(new PageDto(page.stream().map(person -> new UserDto(person.number(), person.email())).toList(),
            page.size() < limit ? null : Long.toString(page.getLast().number())));
    }

    private Reply create(Call call) {
        String email = Optional.ofNullable(TefterJson.read(call.body(), UserRequest.class).email).filter(text -> text.contains("@"))
            .orElseThrow(() -> Problem.refused("EmailMissing", "email", "A user needs an e-mail address").refusal());
        String password = accounts.create(Optional.empty(), email, Accounts.Role.USER);
        Person person = accounts.person(email);
        return TefterJson.reply(new CreatedDto(person.number(), person.email(), password));
    }

    private Reply renewPassword(Call call) {
        Person person = accounts.person(call.path("user"));
        String password = accounts.renewPassword(person);
        logins.forget();
        return TefterJson.reply(new CreatedDto(person.number(), person.email(), password));
    }

    private Reply speak(Call call) {
        String given = Optional.ofNullable(TefterJson.read(call.body(), LanguageDto.class).language).orElse("");
        Language language = Language.tagged(given)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "language",
                "language is sr-Latn, sr-Cyrl or en, not '" + given + "'").refusal());
        accounts.speak(accounts.person(call.path("user")), language);
        return TefterJson.reply(new LanguageDto(language.tag()));
    }

    private Reply grants(Call call) {
        return TefterJson.reply(grants.of(accounts.person(call.path("user")).number()).stream().map(GrantDto::of).toList());
    }

    private Reply grant(Call call) {
        GrantRequest wanted = TefterJson.read(call.body(), GrantRequest.class);
        Person person = accounts.person(call.path("user"));
        long companyId = company(call);
        Optional<String> unit = Optional.ofNullable(wanted.unit).map(text -> units.find(companyId, text).map(BusinessUnits.Unit::code)
            .orElseThrow(() -> Problem.refused("BusinessUnitNotFound", "unit", "The company has no business unit " + text).refusal()));
        Grant grant = new Grant(companyId, person.number(), rights(wanted.rights), unit);
        grants.put(grant);
        return TefterJson.reply(GrantDto.of(grant));
    }

    private Reply revoke(Call call) {
        if (!grants.revoke(company(call), accounts.person(call.path("user")).number())) {
            throw Problem.unknown("GrantNotFound", "companyId", "The user has no rights on the company").refusal();
        }
        return Reply.empty(204);
    }

    private long company(Call call) {
        long id = Parameters.parse(call.path("companyId"), "companyId", Long::parseLong);
        return companies.byId(id).map(Company::companyId)
            .orElseThrow(() -> Problem.unknown("CompanyNotFound", "companyId", "There is no company " + id).refusal());
    }

    private static Set<Right> rights(List<String> given) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (String text : Optional.ofNullable(given).orElse(List.of())) {
            rights.add(Right.read(text).orElseThrow(() -> Problem.refused("EnumValueNotDefined", "rights", "rights are "
                + Arrays.stream(Right.values()).map(Right::wire).collect(Collectors.joining(", ")) + ", not '" + text + "'").refusal()));
        }
        return rights;
    }

    record UserRequest(String email) {}

    record GrantRequest(List<String> rights, String unit) {}

    record LanguageDto(String language) {}

    record PageDto(List<UserDto> items, String next) {}

    record UserDto(long user, String email) {}

    record CreatedDto(long user, String email, String password) {}

    record GrantDto(long companyId, List<String> rights, String unit) {

        static GrantDto of(Grant grant) {
            return new GrantDto(grant.companyId(), grant.rights().stream().map(Right::wire).toList(), grant.unit().orElse(null));
        }
    }
}
