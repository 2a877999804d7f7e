package rs.tefter.issuing;

import java.util.Arrays;
import java.util.Optional;

/** What can be done with an invoice beside changing and deleting it, by the names of the contract. */
public enum Action {
    ISSUE("issue"),
    ISSUE_AND_GENERATE_PDF("issueAndGeneratepdf"),
    GENERATE_PDF("generatepdf"),
    CANCEL_ISSUE("issueCancellation"),
    COPY_TO_CREDIT_NOTE("copytocreditnote"),
    COPY_TO_REVERSE("copyToReverse"),
    COPY("copy"),
    SEND_EINVOICE("sendEInvoice");

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The action of that name, in any case of letters. */
    public static Optional<Action> of(String name) {
        return Arrays.stream(values()).filter(action -> action.wireName.equalsIgnoreCase(name)).findFirst();
    }
}
