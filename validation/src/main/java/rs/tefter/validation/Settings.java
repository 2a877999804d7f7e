package rs.tefter.validation;

/**
 * Switches of a validation.
 *
 * @param issueDateMustBeToday whether SEF-14 runs
 * @param acceptEnvelope       whether a document inside an envelope of the SEF is taken out of it, or refused
 */
public record Settings(Profile profile, Scope scope, boolean issueDateMustBeToday, boolean acceptEnvelope) {
    /** The gate of the exchange: profile srbdt, all rules, issue date checked, a bare document only. */
    public static Settings gate() {
        return new Settings(Profile.srbdt(), Scope.EVERYTHING, true, false);
    }

    public Settings with(Profile other) {
        return new Settings(other, scope, issueDateMustBeToday, acceptEnvelope);
    }

    public Settings with(Scope other) {
        return new Settings(profile, other, issueDateMustBeToday, acceptEnvelope);
    }

    public Settings withIssueDateMustBeToday(boolean checked) {
        return new Settings(profile, scope, checked, acceptEnvelope);
    }

    public Settings withAcceptEnvelope(boolean accepted) {
        return new Settings(profile, scope, issueDateMustBeToday, accepted);
    }
}
