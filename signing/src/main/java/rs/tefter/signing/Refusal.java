package rs.tefter.signing;

/** Ends a verification that cannot go on; it never leaves the package. */
final class Refusal extends Exception {
    private final transient Fault fault;

    Refusal(Fault.Check check, String place, String detail) {
        super(detail, null, false, false);
        this.fault = new Fault(check, place, detail);
    }

    Fault fault() {
        return fault;
    }
}
