package rs.tefter.api.sef;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** Companies, code lists and the version. */
final class Lookups {

    private final Companies companies;
    private final String version;
    private final boolean listsAsCsv;
    private final byte[] units = SefJson.bytes(UnitDto.all());
    private final byte[] exemptionReasons = SefJson.bytes(ExemptionReasonDto.all());

    /** @param listsAsCsv whether the register is downloaded as CSV, as from the state, or as JSON */
    Lookups(Companies companies, String version, boolean listsAsCsv) {
        this.companies = companies;
        this.version = version;
        this.listsAsCsv = listsAsCsv;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix + "/getEfakturaVersion", Access.KEY, _ -> SefJson.reply(new VersionDto(version))),
            Route.get(prefix + "/get-unit-measures", Access.KEY, _ -> Reply.json(units)),
            Route.get(prefix + "/sales-invoice/getValueAddedTaxExemptionReasonList", Access.KEY, _ -> Reply.json(exemptionReasons)),
            Route.get(prefix + "/getAllCompanies", Access.OPEN, this::allCompanies),
            Route.get("/publicApi/getAllCompanies", Access.OPEN, this::allCompanies),
            Route.get(prefix + "/downloadAllCompanies", Access.OPEN, this::download),
            Route.post(prefix + "/Company/CheckIfCompanyRegisteredOnEfaktura", Access.OPEN, this::isRegistered),
            Route.put(prefix + "/company/update-company", Access.KEY, _ -> Reply.empty(200)));
    }

    private Reply allCompanies(Call call) {
        boolean deletedToo = call.query().flag("includeAllStatuses").orElse(false);
        return Reply.stream(Reply.JSON, out -> write(deletedToo, new BufferedOutputStream(out, 64 * 1024)));
    }

    private Reply download(Call call) {
        if (!listsAsCsv) {
            return allCompanies(call).with("Content-Disposition", "attachment; filename=\"companies.json\"");
        }
        boolean deletedToo = call.query().flag("includeAllStatuses").orElse(false);
        return Reply.stream(Csv.TYPE, out -> {
            Csv csv = new Csv(new BufferedOutputStream(out, 64 * 1024));
            csv.row(CompanyDto.NAMES);
            companies.forEach(deletedToo, company -> csv.row(CompanyDto.of(company).values()));
            csv.end();
        }).with("Content-Disposition", "attachment; filename=\"companies.csv\"");
    }

    private void write(boolean deletedToo, OutputStream out) throws IOException {
        byte[] comma = ",".getBytes(StandardCharsets.UTF_8);
        boolean[] first = {true};
        out.write('[');
        companies.forEach(deletedToo, company -> {
            try {
                out.write(comma, 0, first[0] ? 0 : 1);
                out.write(SefJson.bytes(CompanyDto.of(company)));
                first[0] = false;
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        });
        out.write(']');
        out.flush();
    }

    private Reply isRegistered(Call call) {
        JsonFields body = JsonFields.of(call.body());
        Optional<String> registrationNumber = body.text("registrationNumber", "mb");
        Optional<String> jbkjs = body.text("jbkjs");
        Optional<String> pib = body.text("vatNumber", "pib");
        if (Stream.of(registrationNumber, jbkjs, pib).allMatch(Optional::isEmpty)) {
            throw Problem.refused("NoneOfInputParametersIsDefined", "Give at least one of registrationNumber, jbkjs and vatNumber").refusal();
        }
        return SefJson.reply(new RegisteredDto(companies.isRegistered(registrationNumber, jbkjs, pib)));
    }

    /** The version the server answers with. */
    record VersionDto(String version) {}

    /** Whether a company receives documents here. */
    record RegisteredDto(boolean eFakturaRegisteredCompany) {}

    /** A company of the register, flat (R2); the misspelling is the contract's. */
    record CompanyDto(String bugetCompanyNumber, String registrationCode,
            String vatRegistrationCode, String name, String registrationDate, String deletionDate) {

        private static final List<String> NAMES = Stream.of(CompanyDto.class.getRecordComponents())
            .map(component -> Character.toUpperCase(component.getName().charAt(0)) + component.getName().substring(1)).toList();

        private List<String> values() {
            return Stream.of(bugetCompanyNumber, registrationCode, vatRegistrationCode, name, registrationDate, deletionDate)
                .map(value -> Objects.requireNonNullElse(value, "")).toList();
        }

        static CompanyDto of(Company company) {
            return new CompanyDto(company.jbkjs().orElse(null), company.registrationNumber(),
                company.pib(), company.name(), SefTimes.utc(company.registeredAt()),
                company.deletedAt().map(SefTimes::utc).orElse(null));
        }
    }
}
