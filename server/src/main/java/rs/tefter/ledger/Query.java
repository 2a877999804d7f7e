package rs.tefter.ledger;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param search part of code, name, tax number or city, in any script and case
 * @param sort member to sort by; else by id
 * @param number of the page, from 1
 */
public record Query(Optional<String> search, Optional<String> sort, boolean descending, int number, int size) {

    long offset() {
        return (number - 1L) * size;
    }
}
