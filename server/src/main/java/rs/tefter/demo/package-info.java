/** What a sandbox has so that it can be tried at once. */
package rs.tefter.demo;
