package rs.tefter.retail.receipts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.retail.delivery.Wishes;

/**
 * One order and its receipts by step.
 *
 * @param contentHash SHA-256 of what was asked
 * @param answer the reply as it went out
 */
public record Job(long companyId, UUID id, Act act, Optional<String> key, byte[] contentHash, Wishes wishes, Optional<byte[]> answer,
        List<Receipt> receipts) {

    /** What was asked for. */
    public enum Act {
        ISSUE("issue"), ADVANCE_PAYMENT("advance-payment"), CLOSE_ADVANCE("close-advance"), COPY("copy"), REFUND("refund");

        private final String wireName;

        Act(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Act stored(String text) {
            return Arrays.stream(values()).filter(act -> act.wireName.equals(text)).findFirst().orElseThrow();
        }
    }

    public boolean hasContent(byte[] hash) {
        return Arrays.equals(contentHash, hash);
    }

    public boolean isDone() {
        return receipts.stream().allMatch(receipt -> receipt.state() == State.SIGNED);
    }

    /** Nothing of it was signed or may have been: it may be carried out as if it had never been asked. */
    boolean isVoid() {
        return receipts.stream().noneMatch(receipt -> receipt.state() == State.SIGNED || receipt.state().isOpen());
    }

    /** The first receipt that is not signed. */
    public Optional<Receipt> next() {
        return receipts.stream().filter(receipt -> receipt.state() != State.SIGNED).findFirst();
    }

    /** A refund stands without its copy, which follows; any other order is as good as its last receipt. */
    public boolean isGood() {
        boolean copyFollows = receipts.size() == 2 && receipts.getFirst().state() == State.SIGNED && receipts.getLast().kind().code().equals("КР");
        return isDone() || copyFollows;
    }
}
