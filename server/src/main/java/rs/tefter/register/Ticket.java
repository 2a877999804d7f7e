package rs.tefter.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.platform.WireName;

/** An objection to an entry of the register (CRF reklamacija), with the company that opened it and what was done about it. */
public record Ticket(long id, String cirInvoiceId, Opener opener, Subject subject, Status status, Optional<String> operatorComment,
                     Instant createdAt, Optional<Instant> closedAt, List<Change> changes) {

    /** The company that opened a ticket; the number is the JBKJS or else the registration number. */
    public record Opener(long companyId, String number, String name) {}

    /** What a ticket is about. */
    public record Subject(Category category, ResourceType resourceType, Optional<String> data, Optional<BigDecimal> amount,
                          Optional<String> userComment) {}

    /** One change of one property; without an author it was the operator. */
    public record Change(long id, String property, Optional<String> from, Optional<String> to, Optional<String> author, Instant at) {}

    /** How a ticket stands (SEF CirTicketStatus). */
    public enum Status implements WireName {
        ACTIVE("Active"), CANCELED("Canceled"), SOLVED("Solved"), UNSOLVED("Unsolved");

        private final String wire;

        Status(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }

        public static Optional<Status> read(String given) {
            return WireName.read(values(), given);
        }
    }

    /** What a ticket objects to (SEF CirResourceType). */
    public enum ResourceType implements WireName {
        INVOICE("Invoice"), SETTLEMENT("Settlement");

        private final String wire;

        ResourceType(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }

        public static Optional<ResourceType> read(String given) {
            return WireName.read(values(), given);
        }
    }

    /** Why a ticket is opened (SEF CirTicketCategory), with the name that people read. */
    public enum Category implements WireName {
        INFORMATION("Information", "Информације"), VALIDITY("Validity", "Исправност"), SETTLEMENT("Settlement", "Измирење"),
        CANCELLATION("Cancellation", "Отказивање");

        private final String wire;
        private final String cyrillic;

        Category(String wire, String cyrillic) {
            this.wire = wire;
            this.cyrillic = cyrillic;
        }

        @Override
        public String wire() {
            return wire;
        }

        public String cyrillic() {
            return cyrillic;
        }

        public static Optional<Category> read(String given) {
            return WireName.read(values(), given);
        }
    }
}
