package rs.tefter.validation;

import rs.tefter.ubl.Document;

/** One layer of rules that needs nothing but the document. */
interface Step {
    /** Reports what the document breaks; never throws on a document that was read. */
    void check(Document document, Findings out);
}
