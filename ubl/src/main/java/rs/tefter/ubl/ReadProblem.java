package rs.tefter.ubl;

/**
 * Why a document was not read.
 *
 * @param id TEF-L0-01 .. TEF-L0-12
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 * @param detail what was found, in English, one sentence
 */
public record ReadProblem(String id, int line, int column, String detail) { }
