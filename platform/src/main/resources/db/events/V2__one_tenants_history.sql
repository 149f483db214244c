-- Who reads the history for auditors sees one tenant's at a time. The owner, who writes it, is not concerned.

alter table events.event enable row level security;

create policy own_tenant on events.event for select
    using (tenant_id = nullif(current_setting('annals.tenant_id', true), '')::uuid);

comment on policy own_tenant on events.event is 'Shows the events of the tenant that the transaction names in annals.tenant_id; none without.';
