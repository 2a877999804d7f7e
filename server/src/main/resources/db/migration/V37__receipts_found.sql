-- What receipts are looked for by, beside them, so that a list reads an index and not what receipts consist of: "ways" has the bit of each way
-- to pay that was used (cash is 1 << 1), "labels" the tax labels of the lines that were sent.
alter table receipt add column ways smallint not null default 0;
alter table receipt add column labels text[] not null default '{}';
update receipt r set
    ways = coalesce((select bit_or(1 << way) from receipt_payment p
        where p.company_id = r.company_id and p.receipt_id = r.receipt_id and p.amount > 0), 0),
    labels = coalesce((select array_agg(distinct label order by label) from receipt_line l
        where l.company_id = r.company_id and l.receipt_id = r.receipt_id and l.part = 'sent'), '{}');

-- The same index with everything that a list or a sum asks of a receipt: whatever is asked for together, one pass over it tells.
drop index receipt_signed;
create index receipt_signed on receipt (company_id, signed_at, receipt_id)
    include (ways, store_id, client_id, code, cashier, total, change, buyer_id, labels) where state = 'signed';
create index receipt_cashier on receipt (company_id, cashier, signed_at, receipt_id) where state = 'signed' and cashier is not null;
create index receipt_total on receipt (company_id, total, receipt_id) where state = 'signed';
-- An index tells alone only of pages that were vacuumed: after every fiftieth of the table, not every fifth.
alter table receipt set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- What a signed receipt is searched by: number, names and GTINs of goods, metadata, folded to lower-case Latin letters without diacritics.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create table receipt_words (
    company_id bigint not null,
    receipt_id uuid   not null,
    words      text   not null,
    primary key (company_id, receipt_id),
    foreign key (company_id, receipt_id) references receipt on delete cascade
);
create function pg_temp.folded(given text) returns text language sql as $$
    select regexp_replace(normalize(translate(
        replace(replace(replace(replace(replace(lower(given), 'ђ', 'dj'), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'), 'đ', 'dj'),
        'абвгдежзијклмнопрстћуфхцчш', 'abvgdezzijklmnoprstcufhccs'), nfd), '[\u0300-\u036f]', '', 'g')
$$;
insert into receipt_words
select company_id, receipt_id, pg_temp.folded(concat_ws(E'\n', r.invoice_number,
    (select string_agg(concat_ws(E'\n', l.name, l.gtin), E'\n' order by place) from receipt_line l
        where l.company_id = r.company_id and l.receipt_id = r.receipt_id and l.part = 'sent'), r.metadata))
from receipt r where state = 'signed';
create index receipt_words_parts on receipt_words using gin (company_id, words gin_trgm_ops);
