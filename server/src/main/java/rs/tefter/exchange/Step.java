package rs.tefter.exchange;

/** What a life cycle says of an act: it leads to a status, or it is refused with the contract's code. */
public sealed interface Step<S> {

    record Moved<S>(S to) implements Step<S> {}

    record Refused<S>(String code) implements Step<S> {}
}
