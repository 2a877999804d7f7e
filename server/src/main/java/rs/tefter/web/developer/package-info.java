/** What a sandbox shows to those who write programs: what their calls did, and how the world can be made to go wrong for them. */
package rs.tefter.web.developer;
