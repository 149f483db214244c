-- The database and the roles of Annals, to be made once by an administrator:
--
--   psql --username postgres --set owner_password=… --set query_password=… --set analyst_password=… \
--        --file roles.sql
--
-- Everything inside the database (schemas, tables, grants) is made by the services.

\set ON_ERROR_STOP on

create role annals login password :'owner_password';
create role annals_query login password :'query_password';
create role analyst login password :'analyst_password';
alter role analyst set default_transaction_read_only = on;

create database annals owner annals;
revoke all on database annals from public;
grant connect on database annals to annals_query, analyst;
