package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Samples.invoice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureCheckTest {
    private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    @Test
    void anUnexpectedElementIsNamedWithWhatMayStandInItsPlace() {
        Document document = sample("<cbc:IssueDate>2022-03-29</cbc:IssueDate>",
                "<cbc:Name>x</cbc:Name><cbc:IssueDate>2022-03-29</cbc:IssueDate>");
        assertThat(check(document)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("TEF-L1-01");
            assertThat(problem.subject()).isEqualTo("cbc:Name");
            assertThat(problem.expected()).containsExactly("cbc:CopyIndicator", "cbc:UUID", "cbc:IssueDate");
            assertThat(document.name(problem.node())).isEqualTo(Name.cbc("Name"));
        });
    }

    @Test
    void anElementThatComesTwiceWhereOneIsAllowedIsUnexpected() {
        Document document = sample("<cbc:IssueDate>2022-03-29</cbc:IssueDate>",
                "<cbc:IssueDate>2022-03-29</cbc:IssueDate><cbc:IssueDate>2022-03-29</cbc:IssueDate>");
        assertThat(check(document)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("TEF-L1-01");
            assertThat(problem.expected()).hasSize(8).startsWith("cbc:IssueTime", "cbc:DueDate");
        });
    }

    @Test
    void whatFollowsAMissingElementIsStillChecked() {
        Document document = sample("<cbc:IssueDate>2022-03-29</cbc:IssueDate>", "");
        assertThat(check(document)).singleElement().satisfies(problem -> assertThat(problem.expected()).endsWith("cbc:IssueDate"));
    }

    @Test
    void whatIsMissingAtTheEndIsReportedAtTheParent() {
        Document document = Samples.read(invoice("<cbc:IssueDate>2026-11-20</cbc:IssueDate>"));
        assertThat(check(document)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("TEF-L1-02");
            assertThat(problem.node()).isEqualTo(document.root());
            assertThat(problem.subject()).isEqualTo("cac:AccountingSupplierParty");
        });
    }

    @Test
    void anAmountNeedsItsCurrency() {
        Document document = sample("<cbc:PayableAmount currencyID=\"RSD\">", "<cbc:PayableAmount>");
        assertThat(check(document)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("TEF-L1-03");
            assertThat(problem.subject()).isEqualTo("currencyID");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<cbc:ID x='1'>", "<cbc:ID xml:lang='sr'>", "<cbc:ID schemeURI='%zz'>", "<cbc:ID xmlns:p='u' p:schemeID='1'>"})
    void anAttributeThatIsNotAllowedOrNotValidIsReported(String tag) {
        assertThat(ids("<cbc:ID>2022-001", tag + "2022-001")).containsExactly("TEF-L1-04");
    }

    @ParameterizedTest
    @CsvSource({"2022-03-29, 2022-02-29", "2022-03-29, 29.03.2022."})
    void aValueThatDoesNotFitItsTypeIsReported(String valid, String invalid) {
        assertThat(ids("<cbc:IssueDate>" + valid, "<cbc:IssueDate>" + invalid)).containsExactly("TEF-L1-05");
    }

    @Test
    void textBetweenElementsIsReported() {
        assertThat(ids("<cbc:IssueDate>", "x<cbc:IssueDate>")).containsExactly("TEF-L1-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type='cbc:IDType'", "nil='true'"})
    void anElementMayNotChangeItsType(String attribute) {
        assertThat(ids("<cbc:ID>2022-001", "<cbc:ID" + XSI + " xsi:" + attribute + ">2022-001")).containsExactly("TEF-L1-06");
        assertThat(ids("<cbc:CustomizationID>", extension("<x xmlns='u'><y" + XSI + " xsi:" + attribute + "/></x>")
                + "<cbc:CustomizationID>")).containsExactly("TEF-L1-06");
    }

    @Test
    void aSignatureInAnExtensionIsNotLookedIntoAndIsNoError() {
        Document document = sample("<cbc:CustomizationID>",
                extension("<s:UBLDocumentSignatures xmlns:s='urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2'>"
                + "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><anything/></ds:Signature></s:UBLDocumentSignatures>")
                        + "<cbc:CustomizationID>");
        assertThat(check(document)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("TEF-L1-07");
            assertThat(problem.isError()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mfin.gov.rs/srbdt/srbdtext", "http://www.w3.org/2001/XMLSchema"})
    void theSerbianExtensionIsEnteredInEitherNamespaceOfItsChildren(String namespace) {
        String content = "<s:SrbDtExt xmlns:s='http://mfin.gov.rs/srbdt/srbdtext' xmlns:c='" + namespace
                + "'><c:ReducedTotals><cac:LegalMonetaryTotal>"
                + "<cbc:PayableAmount%s>1</cbc:PayableAmount></cac:LegalMonetaryTotal></c:ReducedTotals></s:SrbDtExt>";
        assertThat(ids("<cbc:CustomizationID>", extension(content.formatted(" currencyID='RSD'")) + "<cbc:CustomizationID>")).isEmpty();
        assertThat(ids("<cbc:CustomizationID>", extension(content.formatted("")) + "<cbc:CustomizationID>")).containsExactly("TEF-L1-03");
    }

    @Test
    void noMoreThanAHundredFindingsAreKept() {
        assertThat(check(Samples.read(invoice("<x/>".repeat(500))))).hasSize(StructureCheck.MAX_PROBLEMS);
    }

    private static List<StructureProblem> check(Document document) {
        return new StructureCheck().check(document);
    }

    private static List<String> ids(String original, String replacement) {
        return check(sample(original, replacement)).stream().map(StructureProblem::id).toList();
    }

    /** The sample invoice with the first of these replaced. */
    private static Document sample(String original, String replacement) {
        String text = new String(Samples.bytes(Samples.INVOICE), StandardCharsets.UTF_8);
        assertThat(text).contains(original);
        int at = text.indexOf(original);
        return Samples.read(Samples.utf8(text.substring(0, at) + replacement + text.substring(at + original.length())));
    }

    private static String extension(String content) {
        return "<e:UBLExtensions xmlns:e='" + Namespaces.CEC + "'><e:UBLExtension><e:ExtensionContent>" + content
                + "</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>";
    }
}
