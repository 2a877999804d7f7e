package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.ubl.Limits;

/** A document on its way to the gate, made out of a sample by small edits, and the world around it. */
public final class Submitted {
    private static final Validator GATE = Validator.gate(Limits.DEFAULT);
    private static final String BUYER = "111032440";

    private final Map<String, RegisteredCompany> companies = new HashMap<>();
    private final List<Issued> archive = new ArrayList<>();
    private String xml;
    private String sellerPib = "101134702";
    private Optional<SendToCir> sendToCir = Optional.empty();
    private boolean multipart;
    private LocalDate today = LocalDate.of(2026, 11, 20);
    private Settings settings = Settings.gate();

    private Submitted(String xml) {
        this.xml = xml;
        register(company("101134702", "07486251"));
        register(company(BUYER, "21309192"));
    }

    public static Submitted invoice() {
        return new Submitted(read("/base/invoice.xml"));
    }

    /** A credit note whose source stands in the archive. */
    public static Submitted creditNote() {
        return new Submitted(read("/base/credit-note.xml")).issued("F-0/2026", "380");
    }

    public static Submitted debitNote() {
        return invoice().ofType("383").edit("  <cac:AccountingSupplierParty>", """
                  <cac:BillingReference>
                    <cac:InvoiceDocumentReference><cbc:ID>F-0/2026</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate></cac:InvoiceDocumentReference>
                  </cac:BillingReference>
                  <cac:AccountingSupplierParty>""").issued("F-0/2026", "380");
    }

    public static Submitted prepayment() {
        return invoice().ofType("386").edit("<cbc:DescriptionCode>35<", "<cbc:DescriptionCode>432<").drop("cac:Delivery");
    }

    /** An invoice that settles the advance AV-1 of 600.00. */
    public static Submitted settling() {
        return settling(invoice());
    }

    /** A document that settles the advance AV-1 of 600.00. */
    public static Submitted settling(Submitted document) {
        String inclusive = document.amount("TaxInclusiveAmount");
        String left = less600(inclusive);
        String extension = read("/fragments/extension.xml").replace("{exclusive}", less600(document.amount("TaxExclusiveAmount")))
                .replace("{inclusive}", left);
        return document.edit("srbdt:2022<", "srbdt:2022#conformant#urn:mfin.gov.rs:srbdtext:2022<")
                .edit("  <cbc:CustomizationID>", extension + "  <cbc:CustomizationID>")
                .edit("<cac:AccountingSupplierParty>", """
                        <cac:BillingReference>
                            <cac:InvoiceDocumentReference>
                              <cbc:ID>AV-1</cbc:ID>
                              <cbc:IssueDate>2026-11-01</cbc:IssueDate>
                            </cac:InvoiceDocumentReference>
                          </cac:BillingReference>
                          <cac:AccountingSupplierParty>""")
                .edit("PrepaidAmount currencyID=\"RSD\">0<", "PrepaidAmount currencyID=\"RSD\">600.00<")
                .editAfter("PrepaidAmount", "PayableAmount currencyID=\"RSD\">" + inclusive + "<", "PayableAmount currencyID=\"RSD\">" + left + "<")
                .issued(new Issued("AV-1", "386", document.all("<cbc:EndpointID[^>]*>([^<]*)<").get(1), false));
    }

    /** The advances and reduced totals in the namespace of XML Schema, as several live clients write them. */
    public Submitted inSchemaNamespace() {
        return reducedInSchemaNamespace().editAll("sbt:InvoicedP", "xsd:InvoicedP");
    }

    /** The reduced totals alone in that namespace. */
    public Submitted reducedInSchemaNamespace() {
        return editAll("sbt:Reduced", "xsd:Reduced").edit("xmlns:sbt", "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:sbt");
    }

    private String amount(String element) {
        return all(element + "[^>]*>([^<]*)<").getFirst();
    }

    private static String less600(String amount) {
        return new BigDecimal(amount).subtract(new BigDecimal("600.00")).toPlainString();
    }

    /** A sample on the day of its issue, sent by its seller, both parties registered with what the sample says of them. */
    public static Submitted sample(String path) {
        Submitted sample = new Submitted(read("/srbdt/" + path));
        List<String> pibs = sample.all("<cbc:EndpointID[^>]*>([^<]*)<");
        List<String> mbs = sample.all("<cac:PartyLegalEntity>\\s*<cbc:RegistrationName>[^<]*</cbc:RegistrationName>\\s*<cbc:CompanyID>([^<]*)<");
        sample.companies.clear();
        sample.register(company(pibs.get(0), mbs.get(0)));
        sample.register(company(pibs.get(1), mbs.get(1)));
        sample.today = LocalDate.parse(sample.all("<cbc:IssueDate>([^<]*)<").getFirst());
        return sample.sentBy(pibs.get(0));
    }

    /** Replaces the first occurrence; there must be one. */
    public Submitted edit(String old, String replacement) {
        assertThat(xml).contains(old);
        xml = xml.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        return this;
    }

    /** Replaces the first occurrence behind another text. */
    public Submitted editAfter(String mark, String old, String replacement) {
        int from = xml.indexOf(mark);
        assertThat(from).as("place of %s", mark).isNotNegative();
        String before = xml.substring(0, from);
        xml = xml.substring(from);
        edit(old, replacement);
        xml = before + xml;
        return this;
    }

    public Submitted editAll(String old, String replacement) {
        assertThat(xml).contains(old);
        xml = xml.replace(old, replacement);
        return this;
    }

    /** Removes the first element of that name. */
    public Submitted drop(String element) {
        return replace(element, "");
    }

    /** Writes the first element of that name twice. */
    public Submitted twice(String element) {
        return replace(element, "$0$0");
    }

    private Submitted replace(String element, String replacement) {
        String before = xml;
        xml = Pattern.compile("<" + element + "[ >].*?</" + element + ">\\s*", Pattern.DOTALL).matcher(xml).replaceFirst(replacement);
        assertThat(xml).as("a document without %s", element).isNotEqualTo(before);
        return this;
    }

    public Submitted ofType(String code) {
        return edit("<cbc:InvoiceTypeCode>380<", "<cbc:InvoiceTypeCode>" + code + "<");
    }

    public Submitted sentBy(String pib) {
        sellerPib = pib;
        return this;
    }

    public Submitted on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public Submitted asFile() {
        multipart = true;
        return this;
    }

    public Submitted with(SendToCir choice) {
        sendToCir = Optional.of(choice);
        return this;
    }

    public Submitted issued(String number, String type) {
        return issued(new Issued(number, type, BUYER, false));
    }

    public Submitted issued(Issued document) {
        archive.add(document);
        return this;
    }

    public Submitted unregistered(String pib) {
        companies.remove(pib);
        return this;
    }

    public Submitted register(RegisteredCompany company) {
        companies.put(company.pib(), company);
        return this;
    }

    /** The buyer as a user of public funds, its JBKJS in the document, nothing asked of the central register. */
    public Submitted publicBuyer() {
        return publicBuyerWithoutJbkjs().edit("<cac:PartyName><cbc:Name>Kupac<", """
                <cac:PartyIdentification><cbc:ID>JBKJS:10520</cbc:ID></cac:PartyIdentification>
                      <cac:PartyName><cbc:Name>Kupac<""");
    }

    public Submitted publicBuyerWithoutJbkjs() {
        return register(new RegisteredCompany(BUYER, "21309192", Optional.of("10520"), true, true, true)).with(SendToCir.NO);
    }

    /** The parameter sendToCir was not given. */
    public Submitted withoutSendToCir() {
        sendToCir = Optional.empty();
        return this;
    }

    public Submitted strict() {
        return with(Profile.strict());
    }

    public Submitted with(Profile profile) {
        settings = settings.with(profile);
        return this;
    }

    public Submitted in(Scope scope) {
        settings = settings.with(scope);
        return this;
    }

    public Submitted anyIssueDate() {
        settings = settings.withIssueDateMustBeToday(false);
        return this;
    }

    public Submitted envelopesAccepted() {
        settings = settings.withAcceptEnvelope(true);
        return this;
    }

    public Submitted text(String document) {
        xml = document;
        return this;
    }

    public String text() {
        return xml;
    }

    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    public Context context() {
        return new Context(today, new Upload(sellerPib, sendToCir, multipart), new InMemoryRegister(Map.copyOf(companies)),
                number -> archive.stream().filter(document -> document.number().equals(number)).findFirst(), settings);
    }

    public Result validate() {
        return GATE.validate(bytes(), context());
    }

    /** The layers that need nothing but the document. */
    public Result inspect() {
        return GATE.inspect(bytes(), settings);
    }

    public static RegisteredCompany company(String pib, String mb) {
        return new RegisteredCompany(pib, mb, Optional.empty(), true, false, false);
    }

    private List<String> all(String regex) {
        return Pattern.compile(regex).matcher(xml).results().map(match -> match.group(1)).toList();
    }

    private static String read(String path) {
        try (InputStream stream = Submitted.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record InMemoryRegister(Map<String, RegisteredCompany> companies) implements Register {
        @Override
        public Optional<RegisteredCompany> byPib(String pib) {
            return Optional.ofNullable(companies.get(pib));
        }

        @Override
        public Optional<RegisteredCompany> byJbkjs(String jbkjs) {
            return companies.values().stream().filter(company -> company.jbkjs().equals(Optional.of(jbkjs))).findFirst();
        }
    }
}
