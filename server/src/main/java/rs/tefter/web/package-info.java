/** The portal: everything a person does, as pages in a browser. Pages translate between people and the business and hold no rule of it. */
package rs.tefter.web;
