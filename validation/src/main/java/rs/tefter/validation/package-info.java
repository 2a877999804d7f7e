/**
 * Validation of Serbian electronic invoices, usable alone: {@link rs.tefter.validation.Validator} reads a document and runs the
 * layers of rules over it; {@link rs.tefter.validation.en16931} holds the European rules, {@link rs.tefter.validation.srbdt} the Serbian
 * ones, {@link rs.tefter.validation.rules} the tools of both, {@link rs.tefter.validation.acceptance} what the exchange asks of an upload,
 * {@link rs.tefter.validation.id} the identifiers with their check digits, {@link rs.tefter.validation.codes} the code lists and
 * {@link rs.tefter.validation.text} the messages in three languages.
 */
package rs.tefter.validation;
