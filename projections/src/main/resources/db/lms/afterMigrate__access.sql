-- Who may read. Runs after each migration, also where nothing had to be migrated, and changes only what is missing:
-- new tables get their guard, and roles that an administrator made in the meantime get their rights.

do $$
declare
    data_table text;
begin
    perform pg_advisory_xact_lock(hashtext('lms.access'));

    -- The second wall between tenants. The owner writes for all tenants and is not held by it.
    for data_table in
        select format('lms.%I', class.relname)
        from pg_class class
        join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'tenant_id'
        where class.relnamespace = 'lms'::regnamespace and class.relkind = 'r' and not class.relrowsecurity
    loop
        execute format('alter table %s enable row level security', data_table);
    end loop;

    if exists (select from pg_roles where rolname = 'annals_query') then
        grant usage on schema lms, analytics to annals_query;
        grant select on all tables in schema analytics to annals_query;
        grant execute on function lms.courses_with(text) to annals_query;
    end if;
    if exists (select from pg_roles where rolname = 'analyst') then
        grant usage on schema lms, analytics to analyst;
        grant select on all tables in schema analytics to analyst;
        grant select on lms.analyst_grant to analyst;
        if not exists (select from pg_policies where schemaname = 'lms' and tablename = 'analyst_grant') then
            create policy analyst on lms.analyst_grant for select to analyst
                using (role_name in (current_user, session_user));
        end if;
    end if;

    for data_table in
        select format('lms.%I', class.relname)
        from pg_class class
        join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'tenant_id'
        where class.relnamespace = 'lms'::regnamespace and class.relkind = 'r' and class.relname <> 'analyst_grant'
    loop
        -- One tenant, named for the transaction: set_config('annals.tenant_id', ..., true). Unnamed is an error.
        if exists (select from pg_roles where rolname = 'annals_query') then
            execute format('grant select on %s to annals_query', data_table);
            if not exists (select from pg_policy where polrelid = data_table::regclass and polname = 'annals_query') then
                execute format('create policy annals_query on %s for select to annals_query
                    using (tenant_id = (select current_setting(''annals.tenant_id'')::uuid))', data_table);
            end if;
        end if;
        -- The tenants that were granted to the analyst. The subqueries run once for each query, not for each row.
        if exists (select from pg_roles where rolname = 'analyst') then
            execute format('grant select on %s to analyst', data_table);
            if not exists (select from pg_policy where polrelid = data_table::regclass and polname = 'analyst') then
                execute format('create policy analyst on %s for select to analyst
                    using ((select exists (select from lms.analyst_grant granted where granted.tenant_id is null))
                        or tenant_id in (select granted.tenant_id from lms.analyst_grant granted))', data_table);
            end if;
        end if;
    end loop;
end
$$;
