package rs.tefter.bench.validate;

import rs.tefter.ubl.Limits;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;

/** Prints how many milliseconds the making of a validator, its first document and its second take in a JVM that has just started. */
final class FirstValidation {

    private FirstValidation() {}

    public static void main(String[] none) {
        byte[] document = Sample.serbian().document();
        long start = System.nanoTime();
        Validator validator = Validator.gate(Limits.DEFAULT);
        System.out.print(millisSince(start));
        for (int i = 0; i < 2; i++) {
            start = System.nanoTime();
            validator.inspect(document, Settings.gate());
            System.out.print(" " + millisSince(start));
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
