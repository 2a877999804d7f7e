/** What a cash register sells: products with variants, categories, units and pictures. */
package rs.tefter.retail.catalogue;
