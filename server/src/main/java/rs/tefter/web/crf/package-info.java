/** Pages about the company's invoices in the central register and the objections to them. */
package rs.tefter.web.crf;
