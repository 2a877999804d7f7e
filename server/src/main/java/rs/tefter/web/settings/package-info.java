/** Settings of a company: its data, who works for it, and how programs reach it. */
package rs.tefter.web.settings;
