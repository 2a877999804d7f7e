/** Pages about the documents of both mailboxes: lists, search, one document, decisions about several, and files to keep. */
package rs.tefter.web.documents;
