-- The query side shows auditors the history. Its role may be made after the schema, so this is looked at after every
-- start, and changes something once.
do $$
begin
    if exists (select from pg_roles where rolname = 'annals_query')
            and not has_table_privilege('annals_query', 'events.stretch', 'select') then
        grant usage on schema events to annals_query;
        grant select on events.event, events.stretch to annals_query;
    end if;
end
$$;
