/** An intermediary between companies: it carries documents of the exchange, seals them, announces them and knows how far each has come. */
package rs.tefter.intermediary;
