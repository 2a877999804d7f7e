package rs.tefter.api.http;

/** What an endpoint does with a call that has passed the gate. */
@FunctionalInterface
public interface Handler {
    Reply handle(Call call);
}
