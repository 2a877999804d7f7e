-- Whose a client of OAuth 2.0 is, so that a company can see its clients and take them back; one made by those who run the server is nobody's.
alter table token_client add column company_id bigint references company;
create index token_client_company on token_client (company_id, client_id);
