-- Clients of OAuth 2.0: what they sign in with, and the tokens they got for people.

create table token_client (
  client_id text primary key,
  secret_hash bytea not null,
  created_at timestamptz not null
);

create table access_token (
  token_hash bytea primary key,
  client_id text not null references token_client,
  company_id bigint not null references company,
  username text not null,
  expires_at timestamptz not null
);
create index access_token_expiry on access_token (expires_at);

create table refresh_token (
  token_hash bytea primary key,
  client_id text not null references token_client,
  company_id bigint not null references company,
  username text not null,
  -- after its first use it lives on for a moment only
  expires_at timestamptz not null
);
create index refresh_token_expiry on refresh_token (expires_at);

create table sign_in_failure (
  client_id text not null,
  username text not null,
  in_a_row int not null,
  locked_until timestamptz,
  primary key (client_id, username)
);
