package rs.tefter.api.mojeracun.body;

/** A body that can be read in no spelling. */
public final class Malformed extends Exception {

    Malformed(String why) {
        super(why, null, false, false);
    }
}
