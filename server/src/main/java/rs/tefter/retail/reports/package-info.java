/** What was sold: turnover of days and periods, the closing of days, and what is missing among receipts. */
package rs.tefter.retail.reports;
