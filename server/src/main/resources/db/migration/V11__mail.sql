-- Outbox and log of e-mail. content is the whole message (RFC 5322) as every attempt sends it, and goes when nothing is left to send.
-- due_at is the next attempt, or the end of the lease of the server that makes one (lease_id). HandedOver is written just before the last
-- byte leaves: when the server dies then, nobody knows whether the message was taken, and it becomes Unsure instead of being sent again.
create table mail (
    company_id  bigint  not null,
    mail_id     uuid    not null,
    recipient   text    not null,
    subject     text    not null,
    content     bytea,
    state       text    not null check (state in ('Queued', 'HandedOver', 'Sent', 'Failed', 'Unsure')),
    attempts    integer not null default 0,
    error       text,
    created_at  timestamptz not null,
    due_at      timestamptz,
    lease_id    uuid,
    finished_at timestamptz,
    primary key (company_id, mail_id),
    check ((state in ('Queued', 'HandedOver')) = (due_at is not null)),
    check ((due_at is null) = (content is null)),
    check ((due_at is null) = (finished_at is not null))
) with (fillfactor = 70);
create index mail_due on mail (due_at) where due_at is not null;
create index mail_finished on mail (finished_at) where finished_at is not null;

-- What a sandbox without a mail server has caught, for its users to look at.
create table caught_mail (
    company_id bigint not null,
    mail_id    uuid   not null,
    recipient  text   not null,
    subject    text   not null,
    content    bytea  not null,
    caught_at  timestamptz not null,
    primary key (company_id, mail_id)
);
create unique index caught_mail_id on caught_mail (mail_id);
