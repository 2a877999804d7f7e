/** Handing signed receipts out: on paper, by e-mail, as files and behind links. Whatever fails here, the receipt stands. */
package rs.tefter.retail.delivery;
