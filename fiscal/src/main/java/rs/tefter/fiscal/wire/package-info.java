/**
 * JSON of version 3 of the PFR API, both ways: a cash-register system asks, a fiscal processor answers. Reading is as tolerant as the devices and
 * programs in the field need it, writing has one form.
 */
package rs.tefter.fiscal.wire;
