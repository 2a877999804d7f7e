package rs.tefter.ubl;

/** The namespaces of a Serbian electronic invoice. */
public final class Namespaces {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    public static final String INVOICE = UBL + "Invoice-2";
    public static final String CREDIT_NOTE = UBL + "CreditNote-2";
    public static final String CAC = UBL + "CommonAggregateComponents-2";
    public static final String CBC = UBL + "CommonBasicComponents-2";
    public static final String CEC = UBL + "CommonExtensionComponents-2";
    public static final String SBT = "http://mfin.gov.rs/srbdt/srbdtext";
    /** The envelope of SEF; the spelling "envelop" is the literal one. */
    public static final String ENVELOPE = "urn:eFaktura:MinFinrs:envelop:schema";
    /** The envelope in which software hands documents to an intermediary. */
    public static final String OUTGOING = "http://fina.hr/eracun/erp/OutgoingInvoicesData/v3.2";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    /** Live clients put the children of SrbDtExt here by mistake; readers accept both. */
    public static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private Namespaces() {
    }

    /** A namespace name in which white space is a space, as in any attribute value; the parser reports it as written. */
    static String spaced(String uri) {
        return uri.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /** The prefix that readers of SEF documents expect literally; null for any other namespace. */
    static String usualPrefix(String namespace) {
        return switch (namespace) {
            case CBC -> "cbc";
            case CAC -> "cac";
            case CEC -> "cec";
            case SBT -> "sbt";
            case ENVELOPE -> "env";
            case XSI -> "xsi";
            case "", INVOICE, CREDIT_NOTE -> "";
            default -> null;
        };
    }
}
