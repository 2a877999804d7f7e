-- The invoice of the same company that a message is about.
alter table mail add column about_sales_id bigint;

-- What became of the messages about an invoice; kept when the log of the mail is emptied. mail_id is made up where nothing was sent.
create table invoice_mail (
    company_id       bigint not null,
    sales_invoice_id bigint not null,
    mail_id          uuid   not null,
    event            text   not null check (event in ('mail-sent', 'mail-skipped', 'mail-failed', 'mail-unsure')),
    recipient        text,
    error            text,
    occurred_at      timestamptz not null,
    primary key (company_id, sales_invoice_id, mail_id)
);

-- In which language a person is told what is wrong with a call.
alter table account add column language text not null default 'en' check (language in ('sr-Latn', 'sr-Cyrl', 'en'));
