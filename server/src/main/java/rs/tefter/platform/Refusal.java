package rs.tefter.platform;

/** Carries a {@link Problem} out of an act; it has no stack trace because it reports the caller's mistake, not ours. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final boolean repetition;

    Refusal(Problem problem) {
        this(problem, false);
    }

    private Refusal(Problem problem, boolean repetition) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.repetition = repetition;
    }

    public Problem problem() {
        return problem;
    }

    /** The same refusal, given to a call that repeats the refused one. */
    public Refusal repeated() {
        return new Refusal(problem, true);
    }

    public boolean isRepetition() {
        return repetition;
    }
}
