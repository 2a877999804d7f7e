/** Documents for people to look at: an invoice, its history and any titled table as a page of HTML or as a PDF. */
package rs.tefter.rendering;
