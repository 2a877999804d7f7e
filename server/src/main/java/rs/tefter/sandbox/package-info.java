/** What only a sandbox has: a log of calls, faults on demand, a clock that is moved, a sample to send. */
package rs.tefter.sandbox;
