package rs.tefter.access;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SecretFile;
import rs.tefter.platform.Settings;
import rs.tefter.registry.Companies;
import rs.tefter.registry.NewCompany;
import rs.tefter.validation.id.Jbkjs;
import rs.tefter.validation.id.Pib;
import rs.tefter.validation.id.RegistrationNumber;

/** How companies come onto a server: an operator registers them, each with an administrator who then makes the key. */
public final class Onboarding {

    private static final Logger LOG = LoggerFactory.getLogger(Onboarding.class);
    private static final String OPERATOR = "operator@tefter.local";

    /** A registered company and the password of its administrator, which is shown once. */
    public record Onboarded(long companyId, String administratorPassword) {}

    private final TransactionTemplate transaction;
    private final Companies companies;
    private final Accounts accounts;
    private final boolean sandbox;

    public Onboarding(DataSource database, Companies companies, Accounts accounts, boolean sandbox) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.companies = companies;
        this.accounts = accounts;
        this.sandbox = sandbox;
    }

    /** Makes the first operator of a server that has none, with a random password that stands in operator.json of its home and nowhere else. */
    public void createFirstOperator(Settings settings) {
        if (!accounts.hasOperator()) {
            Path file = settings.home().resolve("operator.json");
            SecretFile.write(file, new OperatorDto(OPERATOR, accounts.create(Optional.empty(), OPERATOR, Accounts.Role.OPERATOR)));
            LOG.info("The operator's password stands in {}", file);
        }
    }

    record OperatorDto(String email, String password) {}

    /** Registers a company, inactive and without a key. Check digits must be right, but for a sandbox, whose companies may be made up. */
    public Onboarded register(NewCompany company, String administratorEmail) {
        check(Pib.parse(company.pib()).filter(pib -> sandbox || pib.isChecked()).isPresent(),
            "InvalidVatNumber", "pib", "The PIB needs nine digits and a right check digit");
        check(RegistrationNumber.parse(company.registrationNumber()).filter(number -> sandbox || number.isChecked()).isPresent(),
            "CompanyRegcodeInvalid", "registrationNumber",
            "The registration number needs eight digits and a right check digit");
        check(company.jbkjs().map(jbkjs -> Jbkjs.parse(jbkjs).isPresent()).orElse(true),
            "CompanyNumberLengthInvalid", "jbkjs", "A JBKJS has five digits");
        check(administratorEmail.contains("@"), "EmailMissing", "administratorEmail", "An administrator needs an e-mail address");
        return transaction.execute(_ -> {
            long companyId = companies.register(company)
                .orElseThrow(() -> Problem.refused("DublicateCompany", "pib", "A company with this PIB and JBKJS is registered already").refusal());
            return new Onboarded(companyId, accounts.create(Optional.of(companyId), administratorEmail, Accounts.Role.ADMINISTRATOR));
        });
    }

    private static void check(boolean holds, String code, String field, String message) {
        if (!holds) {
            throw Problem.refused(code, field, message).refusal();
        }
    }
}
