/** The cash register: places of sale, connections to fiscal processors, the catalogue. */
package rs.tefter.retail;
