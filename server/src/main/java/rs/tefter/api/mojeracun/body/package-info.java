/** Reads what programs send to the intermediary, in the many spellings they have. */
package rs.tefter.api.mojeracun.body;
