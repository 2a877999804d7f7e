/**
 * The seal on a document: an enveloped XAdES-T signature with a time stamp of RFC 3161, how it is made and how it is verified, and an authority
 * for such time stamps. Everything works on bytes; there is no database, no server and no document object model.
 */
package rs.tefter.signing;
