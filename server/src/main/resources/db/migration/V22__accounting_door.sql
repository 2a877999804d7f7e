-- A token is a person's, who may keep the ledgers of several companies; tokens that were given for one company are dead.

delete from access_token;
delete from refresh_token;
alter table access_token drop column company_id, drop column username, add column account_number bigint not null references account (number);
alter table refresh_token drop column company_id, drop column username, add column account_number bigint not null references account (number);

-- Whoever worked for a company with all rights has the new one too.
update account_grant set rights = rights || array['ledger']
where rights @> array['send', 'query', 'receive', 'process', 'action', 'vat'] and unit_code is null;

-- When an organisation brought its own lists, so that those who keep a copy learn of it.
alter table ledger add column lists_version bigint not null default 0, add column lists_changed_at timestamptz;
