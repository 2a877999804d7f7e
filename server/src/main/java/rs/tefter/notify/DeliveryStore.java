package rs.tefter.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Keeps the batches, who works on which, and the log of attempts. The attempt that is due stands in the log as Pending. */
final class DeliveryStore {

    /** How far a claim looks past batches whose address is busy. */
    private static final int LOOK_AHEAD = 2000;

    /** Where a batch went, and whether a server is sending it just now. */
    record Sent(UUID registrationId, Channel channel, CallbackAddress address, boolean beingSent) {}

    private final JdbcClient jdbc;

    DeliveryStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void insert(Batch batch, Instant now) {
        jdbc.sql("""
                with delivery as (
                    insert into callback_delivery
                        (company_id, delivery_id, registration_id, channel, url, address, request_id, event_ids, body, state, due_at, created_at)
                    values (:company, nextval('callback_delivery_id'), :registration, :channel, :url, :address, :request,
                        :events, :body, 'Pending', :now, :now)
                    returning company_id, delivery_id, url, due_at)
                insert into callback_attempt (company_id, attempt_id, delivery_id, attempt, url, state, next_attempt_at)
                select company_id, nextval('callback_attempt_id'), delivery_id, 1, url, 'Pending', due_at from delivery""")
            .param("company", batch.companyId()).param("registration", batch.registrationId()).param("channel", batch.channel().stored())
            .param("url", batch.address().toString()).param("address", batch.address().authority()).param("request", batch.requestId())
            .param("events", batch.eventIds().toArray(Long[]::new)).param("body", batch.body()).param("now", Sql.utc(now))
            .update();
    }

    /**
     * Leases batches that are due, or whose lease is over, to this server.
     *
     * @param most       most batches to take
     * @param perAddress most batches of one address, with those that are being sent there
     * @param sending    how many batches are being sent to an address by this server
     */
    List<Delivery> claim(Instant now, Duration lease, int most, int perAddress, Map<String, Integer> sending) {
        return jdbc.sql("""
                with due as (
                    select company_id, delivery_id, due_at, address, row_number() over (partition by address order by due_at, delivery_id) as place
                    from (
                        select company_id, delivery_id, due_at, address from callback_delivery
                        where due_at <= :now and address <> all(:full)
                        order by due_at limit :lookAhead) as eldest),
                taken as (
                    select d.company_id, d.delivery_id from callback_delivery as d
                    where (d.company_id, d.delivery_id) in (
                            select company_id, delivery_id from due left join unnest(:busy, :counts) as sending(address, count) using (address)
                            where place + coalesce(count, 0) <= :perAddress
                            order by due_at limit :most)
                        and d.due_at <= :now
                    for update skip locked)
                update callback_delivery as d set due_at = :leasedTo, lease_id = gen_random_uuid()
                from taken where d.company_id = taken.company_id and d.delivery_id = taken.delivery_id
                returning d.*""")
            .param("now", Sql.utc(now)).param("leasedTo", Sql.utc(now.plus(lease))).param("most", most).param("perAddress", perAddress)
            .param("lookAhead", LOOK_AHEAD)
            .param("full", sending.entrySet().stream().filter(entry -> entry.getValue() >= perAddress).map(Map.Entry::getKey).toArray(String[]::new))
            .param("busy", sending.keySet().toArray(String[]::new)).param("counts", sending.values().toArray(Integer[]::new))
            .query(DeliveryStore::delivery).list();
    }

    /**
     * Writes what came of an attempt, in a transaction; false when the lease has passed to another server or the batch was given up,
     * and then only an attempt that was given up learns what came of it.
     *
     * @param next when the batch is sent again, if it is
     */
    boolean finish(Delivery delivery, Outcome outcome, DeliveryState state, Optional<Instant> next) {
        boolean ours = jdbc.sql("""
                update callback_delivery set state = ?, attempts = attempts + 1, tries = tries + 1, due_at = ?, lease_id = null
                where company_id = ? and delivery_id = ? and lease_id = ?""")
            .params(next.isPresent() ? DeliveryState.PENDING.wire() : state.wire(),
                Columns.utc(next), delivery.companyId(), delivery.id(), delivery.leaseId())
            .update() > 0;
        log(delivery, outcome, ours ? DeliveryState.PENDING : DeliveryState.CANCELLED, ours ? state : DeliveryState.CANCELLED, next);
        next.filter(_ -> ours).ifPresent(due -> insertPending(delivery.companyId(), delivery.id(), due));
        return ours;
    }

    private void log(Delivery delivery, Outcome outcome, DeliveryState from, DeliveryState to, Optional<Instant> next) {
        jdbc.sql("""
                update callback_attempt
                set state = ?, started_at = ?, duration_millis = ?, http_status = ?, error = ?, response_head = ?, next_attempt_at = ?
                where company_id = ? and delivery_id = ? and attempt = ? and state = ?""")
            .params(to.wire(), Sql.utc(outcome.startedAt()), outcome.took().toMillis(), outcome.status().orElse(null), outcome.error().orElse(null),
                outcome.responseHead().orElse(null), Columns.utc(to == DeliveryState.FAILED ? next : Optional.empty()),
                delivery.companyId(), delivery.id(), delivery.attempts() + 1, from.wire())
            .update();
    }

    private void insertPending(long companyId, long deliveryId, Instant due) {
        jdbc.sql("""
                insert into callback_attempt (company_id, attempt_id, delivery_id, attempt, url, state, next_attempt_at)
                select company_id, nextval('callback_attempt_id'), delivery_id, attempts + 1, url, 'Pending', ?
                from callback_delivery where company_id = ? and delivery_id = ?""")
            .params(Sql.utc(due), companyId, deliveryId).update();
    }

    /** Sends what was still to go by a channel, or by it to one registration, to another address. */
    void redirect(long companyId, Channel channel, Optional<UUID> registrationId, CallbackAddress address) {
        jdbc.sql("""
                with moved as (
                    update callback_delivery set url = :url, address = :address
                    where company_id = :company and due_at is not null and channel = :channel
                        and registration_id = coalesce(cast(:registration as uuid), registration_id)
                    returning delivery_id)
                update callback_attempt set url = :url
                where company_id = :company and state = 'Pending' and delivery_id in (select delivery_id from moved)""")
            .param("url", address.toString()).param("address", address.authority()).param("company", companyId).param("channel", channel.stored())
            .param("registration", registrationId.orElse(null))
            .update();
    }

    /** Gives up what was still to go by a channel, or by it to one registration. */
    void cancel(long companyId, Channel channel, Optional<UUID> registrationId) {
        jdbc.sql("""
                with given_up as (
                    update callback_delivery set state = 'Cancelled', due_at = null, lease_id = null
                    where company_id = :company and due_at is not null and channel = :channel
                        and registration_id = coalesce(cast(:registration as uuid), registration_id)
                    returning delivery_id)
                update callback_attempt set state = 'Cancelled', next_attempt_at = null
                where company_id = :company and state = 'Pending' and delivery_id in (select delivery_id from given_up)""")
            .param("company", companyId).param("channel", channel.stored()).param("registration", registrationId.orElse(null))
            .update();
    }

    /** Where a batch went, held until the end of the transaction. */
    Optional<Sent> hold(long companyId, long deliveryId) {
        return jdbc.sql("""
                select registration_id, channel, url, lease_id is not null as being_sent from callback_delivery
                where company_id = ? and delivery_id = ? for update""")
            .params(companyId, deliveryId)
            .query((row, _) -> new Sent(row.getObject("registration_id", UUID.class), Channel.of(row.getString("channel")),
                CallbackAddress.stored(row.getString("url")), row.getBoolean("being_sent")))
            .optional();
    }

    /** Makes a held batch due now, with its tries counted anew. */
    void sendAgain(long companyId, long deliveryId, CallbackAddress address, Instant now) {
        jdbc.sql("""
                update callback_delivery set state = 'Pending', due_at = ?, tries = 0, url = ?, address = ?
                where company_id = ? and delivery_id = ?""")
            .params(Sql.utc(now), address.toString(), address.authority(), companyId, deliveryId).update();
        int waiting = jdbc.sql("""
                update callback_attempt set next_attempt_at = ?, url = ?
                where company_id = ? and delivery_id = ? and state = 'Pending'""")
            .params(Sql.utc(now), address.toString(), companyId, deliveryId).update();
        if (waiting == 0) {
            insertPending(companyId, deliveryId, now);
        }
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(row.getLong("company_id"), row.getLong("delivery_id"), row.getObject("lease_id", UUID.class),
            CallbackAddress.stored(row.getString("url")), row.getObject("request_id", UUID.class), row.getBytes("body"), row.getInt("attempts"),
            row.getInt("tries"));
    }
}
