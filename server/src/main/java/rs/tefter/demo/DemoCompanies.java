package rs.tefter.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Accounts;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.EsirEnvironment;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.Grant;
import rs.tefter.access.People;
import rs.tefter.access.Programs;
import rs.tefter.access.Right;
import rs.tefter.ledger.Organisations;
import rs.tefter.platform.SecretFile;
import rs.tefter.platform.Settings;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.registry.NewCompany;
import rs.tefter.retail.DemoShops;
import rs.tefter.validation.id.PaymentReference;

/**
 * The companies of a sandbox: made at the first start, with random keys and passwords that stand in demo.json and nowhere else.
 * Their PIB and MB have right check digits and belong to nobody.
 */
public final class DemoCompanies {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompanies.class);
    private static final String FILE = "demo.json";
    private static final String PROGRAM = "Tefter-001";

    private static final List<NewCompany> COMPANIES = List.of(
        company("999900016", "99900016", Optional.empty(), "Prva demo trgovina doo", "Cara Dušana 1", "Beograd", "11000"),
        company("999900024", "99900024", Optional.empty(), "Druga demo trgovina doo", "Bulevar oslobođenja 2", "Novi Sad", "21000"),
        company("999900032", "99900032", Optional.of("99901"), "Demo opština, korisnik javnih sredstava", "Trg slobode 3", "Niš", "18000"),
        company("999900049", "99900040", Optional.empty(), "Treća demo trgovina doo", "Kneza Miloša 4", "Kragujevac", "34000"));

    private final Companies companies;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final EsirKeys esirKeys;
    private final DemoShops shops;
    private final People people;
    private final AccessTokens tokens;
    private final Organisations organisations;

    public DemoCompanies(Companies companies, ApiKeys keys, People people, EsirKeys esirKeys, DemoShops shops, AccessTokens tokens,
            Organisations organisations) {
        this.companies = companies;
        this.keys = keys;
        this.accounts = people.accounts();
        this.esirKeys = esirKeys;
        this.shops = shops;
        this.people = people;
        this.tokens = tokens;
        this.organisations = organisations;
    }

    private static NewCompany company(String pib, String mb, Optional<String> jbkjs, String name, String street, String city, String postalCode) {
        return new NewCompany(pib, mb, jbkjs, name, new Company.Address(street, city, postalCode, "RS"), true, true);
    }

    /** The first of the companies, where they are. */
    public Optional<Long> first() {
        return companies.byPib(COMPANIES.getFirst().pib()).map(Company::companyId);
    }

    /** The ids of the companies that there are, in their order. */
    public List<Long> ids() {
        return COMPANIES.stream().flatMap(company -> companies.byPib(company.pib()).stream()).map(Company::companyId).sorted().toList();
    }

    /** Gives the companies, whose catalogues are empty, what they sold at first. */
    public void restock() {
        ids().forEach(shops::stock);
    }

    /** Makes the companies unless the database has them already, and writes their keys to the home folder. */
    public void create(Settings settings) {
        Path file = settings.home().resolve(FILE);
        if (companies.byPib(COMPANIES.getFirst().pib()).isPresent()) {
            if (!Files.exists(file)) {
                LOG.warn("The demo companies were made by another server or home; their keys stand in its {}", FILE);
            }
            return;
        }
        PersonDto admin = new PersonDto("admin@tefter.local", accounts.create(Optional.empty(), "admin@tefter.local", Accounts.Role.OPERATOR));
        people.programs().put(new Programs.Program(PROGRAM, "Tefter", true));
        List<CompanyDto> made = new ArrayList<>();
        for (NewCompany company : COMPANIES) {
            made.add(create(company, "company" + (made.size() + 1) + "@tefter.local"));
        }
        letAdministerAll(admin);
        SecretFile.write(file, new DemoDto(settings.baseUrl().toString(), admin, made, PfrDto.of(settings)));
    }

    private void letAdministerAll(PersonDto admin) {
        long number = accounts.person(admin.email).number();
        for (NewCompany company : COMPANIES) {
            people.memberships().put(companies.byPib(company.pib()).orElseThrow().companyId(), number, CompanyRole.ADMINISTRATOR);
        }
    }

    private CompanyDto create(NewCompany company, String email) {
        long id = companies.register(company).orElseThrow();
        String key = keys.generate(id, Duration.ZERO);
        keys.activate(id, true);
        PersonDto user = new PersonDto(email, accounts.create(Optional.of(id), email, Accounts.Role.ADMINISTRATOR));
        Company.Address address = company.address();
        return new CompanyDto(company.name(), company.pib(), company.registrationNumber(),
            company.jbkjs().orElse(null), address.street(), address.city(),
            address.postalCode(), key, user, intermediary(id, user), accounting(id, user), cashRegister(id));
    }

    /** The same person calls the intermediary with the number of the account. */
    private IntermediaryDto intermediary(long companyId, PersonDto user) {
        long number = accounts.person(user.email).number();
        people.grants().put(new Grant(companyId, number, EnumSet.allOf(Right.class), Optional.empty()));
        return new IntermediaryDto(Long.toString(number), user.password, PROGRAM);
    }

    private AccountingDto accounting(long companyId, PersonDto user) {
        organisations.set(companyId, false, Optional.of(bankAccount(companyId)));
        AccessTokens.Client client = tokens.register(companyId);
        return new AccountingDto(client.clientId(), client.secret(), user.email, user.password, companyId);
    }

    /** At a bank that there is not. */
    private static String bankAccount(long companyId) {
        String account = "999%013d".formatted(companyId);
        return account + PaymentReference.controlOf(account);
    }

    private CashRegisterDto cashRegister(long companyId) {
        DemoShops.Shop shop = shops.open(companyId);
        EsirKeys.Pair pair = esirKeys.create(companyId, EsirEnvironment.SANDBOX);
        return new CashRegisterDto(pair.key(), pair.secret(), shop.storeId(), shop.clientId());
    }

    record DemoDto(String baseUrl, PersonDto admin, List<CompanyDto> companies, PfrDto pfr) {}

    /**
     * The sandbox's fiscal processor.
     *
     * @param pin null when none is needed
     * @param pac what programs send that are made for the tax administration's processor; any is taken
     */
    record PfrDto(String baseUrl, String pin, String pac) {

        static PfrDto of(Settings settings) {
            return new PfrDto(settings.baseUrl() + "/pfr", settings.pfr().pin().orElse(null), "A1B2C3");
        }
    }

    record PersonDto(String email, String password) {}

    record CompanyDto(String name, String pib, String mb, String jbkjs, String address,
            String city, String postalCode, String apiKey, PersonDto user, IntermediaryDto mojEracun, AccountingDto minimax,
            CashRegisterDto badi) {}

    record IntermediaryDto(String username, String password, String softwareId) {}

    record AccountingDto(String clientId, String clientSecret, String username, String password, long organisationId) {}

    record CashRegisterDto(String key, String secret, UUID storeId, UUID clientId) {}
}
