-- Invitations to work for a company, one for each address. Of what stands in the mailed link only the hash is kept.
create table invitation (
  company_id bigint not null references company,
  email      text not null,
  role       text not null check (role in ('viewer', 'accountant', 'administrator')),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, email)
);

-- Links by which people who forgot their password set a new one.
create table password_link (
  account_number bigint primary key references account (number) on delete cascade,
  token_hash     bytea not null unique,
  created_at     timestamptz not null,
  expires_at     timestamptz not null
);

-- Who did what in the portal; act is the page, path the thing it was done to, outcome "done" or the code of a refusal.
create table audit_entry (
  company_id bigint not null references company,
  entry_id   uuid not null,
  at         timestamptz not null,
  person     text not null,
  act        text not null,
  path       text not null,
  outcome    text not null,
  primary key (company_id, entry_id)
);
create index account_company on account (company_id) where company_id is not null;
