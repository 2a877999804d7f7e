package rs.tefter.bench.validate;

import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;

/** Validates an invoice of many lines again and again; prints the bytes of the document and those its tree holds in the heap. */
final class SmallHeap {

    static final int LINES = 4_000;
    private static final int TIMES = 20;

    private SmallHeap() {}

    public static void main(String[] none) {
        byte[] document = Sample.serbian(LINES);
        Validator validator = Validator.gate(Limits.DEFAULT);
        for (int i = 0; i < TIMES; i++) {
            if (!validator.inspect(document, Settings.gate()).status().passes()) {
                throw new IllegalStateException("the invoice is not valid");
            }
        }
        long before = used();
        ReadResult held = new UblReader(Limits.DEFAULT).read(document);
        long after = used();
        System.out.println(document.length + " " + (after - before) + " " + held.getClass().getSimpleName());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
