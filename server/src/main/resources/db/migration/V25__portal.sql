-- People in browsers. A session is known by a random token, of which only the hash is kept.
create table web_session (
  token_hash     bytea primary key,
  account_number bigint not null references account (number) on delete cascade,
  company_id     bigint references company,
  form_token     text not null,
  created_at     timestamptz not null,
  seen_at        timestamptz not null
);
create index web_session_account on web_session (account_number);
create index web_session_seen on web_session (seen_at);

-- What a person may do for a company in the portal; null where only rights at the intermediary were granted, which then say it.
alter table account_grant add column role text check (role in ('viewer', 'accountant', 'administrator'));
create index account_grant_person on account_grant (account_number, company_id);
