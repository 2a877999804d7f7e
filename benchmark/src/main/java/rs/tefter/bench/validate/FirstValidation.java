package rs.tefter.bench.validate;

import rs.tefter.ubl.Limits;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;

/** Prints how many milliseconds the making of a validator and its first document take in a JVM that has just started. */
final class FirstValidation {

    private FirstValidation() {}

    public static void main(String[] none) {
        byte[] document = Sample.serbian().document();
        long start = System.nanoTime();
        Settings settings = Settings.gate();
        Validator validator = Validator.gate(Limits.DEFAULT);
        long made = System.nanoTime();
        int found = validator.inspect(document, settings).findings().size();
        long end = System.nanoTime();
        System.out.println((made - start) / 1e6 + " " + (end - made) / 1e6 + " " + found);
    }
}
