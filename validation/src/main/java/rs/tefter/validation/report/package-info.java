/** Reports on documents that were validated: JSON for programs, lines for a terminal, HTML for reading and printing. */
package rs.tefter.validation.report;
