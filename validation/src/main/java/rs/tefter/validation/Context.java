package rs.tefter.validation;

import java.time.LocalDate;

/**
 * What acceptance knows besides the document.
 *
 * @param today calendar day in Europe/Belgrade
 */
public record Context(LocalDate today, Upload upload, Register register, Archive archive, Settings settings) {}
