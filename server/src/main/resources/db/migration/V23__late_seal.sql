-- A document that was taken in while no time stamp could be had bears no seal yet; a transfer of the kind Seal is to put it on and to
-- deliver the document afterwards.
alter table sales_invoice add column unsealed boolean not null default false;
alter table transfer drop constraint transfer_kind_check;
alter table transfer add constraint transfer_kind_check
    check (kind in ('Delivery', 'Mistake', 'Storno', 'Statement', 'Register', 'Mirror', 'Notes', 'Seal'));
