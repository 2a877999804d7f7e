-- How the invoices of an organisation look on paper.
create table ledger_letterhead (
  company_id bigint primary key references company,
  language text not null default 'sr-Latn',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  -- PNG as it is printed; pixels
  logo bytea,
  logo_width int,
  logo_height int
);
