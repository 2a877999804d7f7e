package rs.tefter.ledger;

import java.util.List;

/** A part of a list, and how long the whole is. */
public record Page<T>(List<T> rows, long total, int number, int size) {}
