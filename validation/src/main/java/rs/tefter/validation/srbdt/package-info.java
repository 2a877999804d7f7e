/**
 * The rules of SRBDT, the Serbian specification upon EN 16931: {@code RSR} for the document, {@code RSE} for its extension,
 * {@code RSK} for the VAT categories that Serbia adds, and {@code SRB-O-05}. Each rule is asked by itself, at every element that it
 * is about; an element without text is as good as none where something must be there. The published Schematron file of these
 * rules cannot fire fifteen of them, for its contexts hide one another; here all are asked.
 */
package rs.tefter.validation.srbdt;
