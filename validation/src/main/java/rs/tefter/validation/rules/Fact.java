package rs.tefter.validation.rules;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Something that several rules ask of a document and that is worked out once for it. */
public final class Fact<T> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int slot = COUNT.getAndIncrement();
    private final Function<Sheet, T> work;

    public Fact(Function<Sheet, T> work) {
        this.work = work;
    }

    /** @throws Undecidable if the document gives no answer */
    @SuppressWarnings("unchecked")
    public T of(Sheet sheet) {
        Object known = sheet.fact(slot);
        if (known == null) {
            known = workOut(sheet);
            sheet.keepFact(slot, known);
        }
        if (known instanceof Undecidable reason) throw reason;
        return (T) known;
    }

    private Object workOut(Sheet sheet) {
        try {
            return work.apply(sheet);
        } catch (Undecidable reason) {
            return reason;
        }
    }
}
