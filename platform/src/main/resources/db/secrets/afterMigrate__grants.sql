-- The query side verifies tokens and shows auditors what an event says of a person; it sees no credential. Its role may
-- be made after the schema, so this is looked at after every start, and changes something once.
do $$
begin
    if exists (select from pg_roles where rolname = 'annals_query')
            and not has_table_privilege('annals_query', 'secrets.person_key', 'select') then
        grant usage on schema secrets to annals_query;
        grant select on secrets.master_key_check, secrets.person_key to annals_query;
        grant select (kid, public_jwk, created_at) on secrets.signing_key to annals_query;
    end if;
end
$$;
