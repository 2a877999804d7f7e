package rs.tefter.bench.validate;

/** What is done with the bytes of a document; threads may share it. */
@FunctionalInterface
public interface Work {

    /** How much was found, so that nothing done can be left out as useless. */
    int on(byte[] document) throws Exception;
}
