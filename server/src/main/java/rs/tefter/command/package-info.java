/** The commands of the command line that need no server and no database. */
package rs.tefter.command;
