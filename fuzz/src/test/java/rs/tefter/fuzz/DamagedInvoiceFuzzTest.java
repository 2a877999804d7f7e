package rs.tefter.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Well-formed documents that are damaged as the input says: where bytes alone would hardly get past the parser. */
class DamagedInvoiceFuzzTest {

    private static final int SEEDS = 200;
    private static final int BYTES = 40;

    @MethodSource("damages")
    @FuzzTest
    void isJudged(byte[] damages) {
        Judged.inEveryProfile(Damage.done(damages));
    }

    /** A few of all kinds, so that the test says something also where nobody fuzzes. */
    static Stream<byte[]> damages() {
        return IntStream.range(0, SEEDS).mapToObj(seed -> {
            byte[] damages = new byte[BYTES];
            new Random(seed).nextBytes(damages);
            return damages;
        });
    }
}
