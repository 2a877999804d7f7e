package rs.tefter.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.Context;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Issued;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Register;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SefError;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Upload;
import rs.tefter.validation.Validator;
import rs.tefter.validation.acceptance.Acceptance;

/** The gate of the exchange: the rules, asked with what the server knows of companies, earlier documents and the day. */
public final class Gate {

    private final Validator validator;
    private final Companies companies;
    private final SalesStore sales;
    private final Time time;
    private final Settings settings;

    Gate(Validator validator, Companies companies, SalesStore sales, Time time, SefSettings sef, boolean strict) {
        this.validator = validator;
        this.companies = companies;
        this.sales = sales;
        this.time = time;
        this.settings = Settings.gate()
            .with(strict ? Profile.strict() : Profile.srbdt())
            .withIssueDateMustBeToday(sef.issueDateMustBeToday())
            .withAcceptEnvelope(!strict);
    }

    /** Reads the parameter sendToCir; InvalidSendToCirMode for an unknown word. */
    public static SendToCir sendToCir(String text) {
        return SendToCir.parse(text).orElseThrow(() -> problem(Acceptance.sendToCirUnknown(text)).refusal());
    }

    /** Checks a document as the seller's upload; nothing is stored. */
    public Result check(Company seller, byte[] document, Optional<SendToCir> sendToCir, boolean formFile, Scope scope) {
        return validator.validate(document,
            new Context(time.today(), new Upload(seller.pib(), sendToCir, formFile), register(), number -> issued(seller, number),
            settings.with(scope)));
    }

    /** What a document would meet as the seller's upload, bare or in its envelope, for somebody who only wants to know. */
    public Result inspect(Company seller, byte[] document, Optional<SendToCir> sendToCir, Profile profile) {
        return validator.validate(document,
            new Context(time.today(), new Upload(seller.pib(), sendToCir, false), register(), number -> issued(seller, number),
            settings.with(profile).withAcceptEnvelope(true)));
    }

    /** What the rules say of a document alone, bare or in its envelope, whoever sends it and whenever. */
    public Result inspect(byte[] document, Profile profile) {
        return validator.inspect(document, settings.with(profile).withAcceptEnvelope(true));
    }

    /** The profile by which uploads are judged. */
    public Profile profile() {
        return settings.profile();
    }

    /** The problem of a document that does not pass: what its first blocking finding says; that finding and all others. */
    public static Problem problem(Result result) {
        Finding refusal = result.refusal().orElseThrow();
        Stream<Finding> others = result.findings().stream().filter(finding -> !finding.equals(refusal));
        return problem(refusal).withFindings(Stream.concat(Stream.of(refusal), others).toList());
    }

    /** The problem that one finding makes. */
    static Problem problem(Finding finding) {
        SefError error = finding.sef().orElseThrow();
        return new Problem(Problem.Kind.REFUSED, error.errorCode(), error.fieldName(), error.message(), List.of(finding), Map.of());
    }

    private Register register() {
        return new Register() {
            @Override
            public Optional<RegisteredCompany> byPib(String pib) {
                return companies.byPib(pib).map(Gate::registered);
            }

            @Override
            public Optional<RegisteredCompany> byJbkjs(String jbkjs) {
                return companies.byJbkjs(jbkjs).map(Gate::registered);
            }
        };
    }

    private static RegisteredCompany registered(Company company) {
        return new RegisteredCompany(company.pib(), company.registrationNumber(),
            company.jbkjs(), company.active(), company.publicFundUser(), company.inCir());
    }

    private Optional<Issued> issued(Company seller, String number) {
        return sales.findByNumber(seller.companyId(), number)
            .map(invoice -> new Issued(number, Integer.toString(invoice.summary().type().code()), invoice.buyer().pib(),
            switch (invoice.status()) {
                case STORNO, CANCELLED, REJECTED -> true;
                default -> false;
            }));
    }
}
