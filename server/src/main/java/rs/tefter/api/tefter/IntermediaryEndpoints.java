package rs.tefter.api.tefter;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.Programs;
import rs.tefter.access.Programs.Program;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.Switches.Switch;
import rs.tefter.platform.Problem;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.BusinessUnits.Unit;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** What those who run the server set up for the intermediary's contract: programs, business units and, in a sandbox, switches. */
final class IntermediaryEndpoints {

    private static final int LONGEST_TEXT = 200;

    private final Programs programs;
    private final BusinessUnits units;
    private final Companies companies;
    private final Exchange exchange;

    IntermediaryEndpoints(Programs programs, BusinessUnits units, Companies companies, Exchange exchange) {
        this.programs = programs;
        this.units = units;
        this.companies = companies;
        this.exchange = exchange;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/programs", Access.OPERATOR, _ -> TefterJson.reply(programs.all())),
            Route.put("/api/v1/programs/{softwareId}", Access.OPERATOR, this::putProgram),
            Route.get("/api/v1/companies/{companyId:digits}/business-units", Access.OPERATOR, this::units),
            Route.put("/api/v1/companies/{companyId:digits}/business-units/{code}", Access.OPERATOR, this::putUnit),
            Route.get("/api/v1/sandbox/switches/{companyId:digits}", Access.OPERATOR, this::readSwitch),
            Route.put("/api/v1/sandbox/switches/{companyId:digits}", Access.OPERATOR, this::putSwitch));
    }

    private Reply putProgram(Call call) {
        ProgramRequest wanted = TefterJson.read(call.body(), ProgramRequest.class);
        Program program = new Program(text(call.path("softwareId"), "softwareId"), text(wanted.name, "name"), !Boolean.FALSE.equals(wanted.active));
        programs.put(program);
        return TefterJson.reply(program);
    }

    private Reply units(Call call) {
        return TefterJson.reply(units.all(company(call).companyId()).stream().map(UnitDto::of).toList());
    }

    private Reply putUnit(Call call) {
        UnitRequest wanted = TefterJson.read(call.body(), UnitRequest.class);
        Unit unit = new Unit(text(call.path("code"), "code"), text(wanted.name, "name"), Optional.ofNullable(wanted.email));
        units.put(company(call).companyId(), unit);
        return TefterJson.reply(UnitDto.of(unit));
    }

    private Reply readSwitch(Call call) {
        return TefterJson.reply(exchange.switches().of(company(call).companyId()));
    }

    private Reply putSwitch(Call call) {
        SwitchRequest wanted = TefterJson.read(call.body(), SwitchRequest.class);
        Company company = company(call);
        Switch set = new Switch(Boolean.TRUE.equals(wanted.hold), Boolean.TRUE.equals(wanted.refuse));
        exchange.switches().set(company.companyId(), set);
        if (!set.hold()) {
            exchange.sales().release(company);
        }
        return TefterJson.reply(set);
    }

    private Company company(Call call) {
        long id = Parameters.parse(call.path("companyId"), "companyId", Long::parseLong);
        return companies.byId(id).orElseThrow(() -> Problem.unknown("CompanyNotFound", "companyId", "There is no company " + id).refusal());
    }

    private static String text(String given, String field) {
        String text = Optional.ofNullable(given).map(String::strip).orElse("");
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", field, field + " has 1 to " + LONGEST_TEXT + " characters").refusal();
        }
        return text;
    }

    record ProgramRequest(String name, Boolean active) {}

    record UnitRequest(String name, String email) {}

    record UnitDto(String code, String name, String email) {

        static UnitDto of(Unit unit) {
            return new UnitDto(unit.code(), unit.name(), unit.email().orElse(null));
        }
    }

    record SwitchRequest(Boolean hold, Boolean refuse) {}
}
