/** The contract of the intermediary, API version 2 as Moj-eRačun has it. */
package rs.tefter.api.mojeracun;
