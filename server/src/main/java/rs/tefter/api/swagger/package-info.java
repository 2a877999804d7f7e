/** The contracts, shown to people as Swagger UI and to programs as OpenAPI 3.0. */
package rs.tefter.api.swagger;
