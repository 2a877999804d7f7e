package rs.tefter.web;

import rs.tefter.api.http.Reply;

/** What answers a visit. */
@FunctionalInterface
public interface Page {
    Reply answer(Visit visit);
}
