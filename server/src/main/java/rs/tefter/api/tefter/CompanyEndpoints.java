package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import rs.tefter.access.Onboarding;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.registry.NewCompany;
import rs.tefter.registry.VatPeriodKind;

/** The register of companies, for those who run the server. */
final class CompanyEndpoints {

    private static final String PATH = "/api/v1/companies";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;

    private final Companies companies;
    private final Onboarding onboarding;

    CompanyEndpoints(Companies companies, Onboarding onboarding) {
        this.companies = companies;
        this.onboarding = onboarding;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.OPERATOR, this::page),
            Route.post(PATH, Access.OPERATOR, this::register),
            Route.delete(PATH + "/{companyId}", Access.OPERATOR, this::delete),
            Route.put(PATH + "/{companyId}/vat-period-kind", Access.OPERATOR, this::setVatPeriodKind),
            Route.put(PATH + "/{companyId}/vat-payer", Access.OPERATOR, this::setVatPayer));
    }

    private Reply page(Call call) {
        int limit = Parameters.integer(call, "limit", USUAL_LIMIT, 1, MOST);
        long after = call.query("after").map(text -> Parameters.parse(text, "after", Long::parseLong)).orElse(0L);
        List<Company> page = companies.page(after, call.query().flag("includeDeleted").orElse(false), limit);
        return TefterJson.reply(new PageDto(page.stream().map(CompanyDto::of).toList(),
            page.size() < limit ? null : Long.toString(page.getLast().companyId())));
    }

    private Reply register(Call call) {
        CompanyRequest wanted = TefterJson.read(call.body(), CompanyRequest.class);
        if (Stream.of(wanted.pib, wanted.registrationNumber, wanted.name, wanted.address, wanted.city, wanted.postalCode, wanted.administratorEmail)
            .anyMatch(Objects::isNull)) {
            throw Problem.refused("SomeOfInputParametarsNotDefined",
                "A company needs pib, registrationNumber, name, address, city, postalCode and administratorEmail").refusal();
        }
        NewCompany company = new NewCompany(wanted.pib, wanted.registrationNumber, Optional.ofNullable(wanted.jbkjs), wanted.name,
            new Company.Address(wanted.address, wanted.city, wanted.postalCode, "RS"), !Boolean.FALSE.equals(wanted.vatPayer), false);
        Optional<VatPeriodKind> periodKind = periodKind(wanted.vatPeriodKind);
        Onboarding.Onboarded onboarded = onboarding.register(company, wanted.administratorEmail);
        periodKind.ifPresent(kind -> companies.setVatPeriodKind(onboarded.companyId(), Optional.of(kind)));
        return TefterJson.reply(new OnboardedDto(onboarded.companyId(), wanted.administratorEmail, onboarded.administratorPassword()));
    }

    private Reply delete(Call call) {
        return changed(call, companies::delete);
    }

    private Reply setVatPeriodKind(Call call) {
        Optional<VatPeriodKind> kind = periodKind(TefterJson.read(call.body(), VatPeriodKindRequest.class).vatPeriodKind);
        return changed(call, companyId -> companies.setVatPeriodKind(companyId, kind));
    }

    private Reply setVatPayer(Call call) {
        boolean vatPayer = Optional.ofNullable(TefterJson.read(call.body(), VatPayerRequest.class).vatPayer)
            .orElseThrow(() -> Problem.refused("SomeOfInputParametarsNotDefined", "vatPayer", "vatPayer is true or false").refusal());
        return changed(call, companyId -> companies.setVatPayer(companyId, vatPayer));
    }

    private static Reply changed(Call call, LongPredicate change) {
        String id = call.path("companyId");
        if (!id.matches("[0-9]{1,18}") || !change.test(Long.parseLong(id))) {
            throw Problem.unknown("CompanyNotFound", "companyId", "There is no active company " + id).refusal();
        }
        return Reply.empty(204);
    }

    private static Optional<VatPeriodKind> periodKind(String given) {
        return Optional.ofNullable(given).map(text -> VatPeriodKind.read(text)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "vatPeriodKind", "vatPeriodKind is monthly, quarterly or null").refusal()));
    }

    record CompanyRequest(String pib, String registrationNumber, String jbkjs, String name,
            String address, String city, String postalCode, String administratorEmail, Boolean vatPayer, String vatPeriodKind) {}

    record VatPeriodKindRequest(String vatPeriodKind) {}

    record VatPayerRequest(Boolean vatPayer) {}

    record OnboardedDto(long companyId, String administratorEmail, String administratorPassword) {}

    record PageDto(List<CompanyDto> items, String next) {}

    record CompanyDto(long companyId, String pib, String registrationNumber,
            String jbkjs, String name, String address, String city, String postalCode,
                      boolean vatPayer, String vatPeriodKind, Instant registeredUtc, Instant deletedUtc) {

        static CompanyDto of(Company company) {
            return new CompanyDto(company.companyId(), company.pib(), company.registrationNumber(),
                company.jbkjs().orElse(null), company.name(), company.address().street(),
                company.address().city(), company.address().postalCode(), company.vatPayer(),
                company.vatPeriodKind().map(VatPeriodKind::wire).orElse(null), company.registeredAt(), company.deletedAt().orElse(null));
        }
    }
}
