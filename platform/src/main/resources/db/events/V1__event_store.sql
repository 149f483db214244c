-- The event store: one table that is only ever added to, the snapshots that spare reading it from its beginning,
-- and the one function by which events enter.

comment on schema events is 'The history of everything: the one source of truth. Every other table can be rebuilt from it.';

create table events.event (
    position        bigint      not null,
    aggregate_type  text,
    aggregate_id    uuid        not null,
    sequence_number bigint      not null,
    event_id        uuid        not null,
    event_type      text        not null,
    revision        integer     not null,
    recorded_at     timestamptz not null,
    payload         jsonb       not null,
    metadata        jsonb       not null,
    tenant_id       uuid        generated always as ((metadata ->> 'tenantId')::uuid) stored,
    actor_id        uuid        generated always as ((metadata ->> 'actorId')::uuid) stored,
    constraint event_position primary key (position),
    constraint event_version unique (aggregate_id, sequence_number)
);

create index event_of_tenant on events.event (tenant_id, position);
create index event_of_type on events.event (tenant_id, event_type, position);
create index event_of_actor on events.event (tenant_id, actor_id, position);
create index event_recorded on events.event using brin (recorded_at) with (pages_per_range = 32);

comment on table events.event is 'What happened, in the order in which it was committed. Rows are never changed and never removed.';
comment on column events.event.position is 'Place in the whole history: 1, 2, 3, … without gaps, in the order of commit.';
comment on column events.event.aggregate_type is 'Kind of the aggregate, such as Course; null for an event that belongs to no aggregate.';
comment on column events.event.aggregate_id is 'The aggregate whose history this is a part of; the event''s own id where it belongs to no aggregate.';
comment on column events.event.sequence_number is 'Place in the aggregate''s history: 0, 1, 2, … Two writers cannot both take one.';
comment on column events.event.event_id is 'Identity of the event; causationId in the metadata of what followed from it.';
comment on column events.event.event_type is 'Logical name of what happened, such as CoursePublished. It never changes.';
comment on column events.event.revision is 'Revision of the payload''s shape, from 1.';
comment on column events.event.recorded_at is 'When it was recorded. When it happened in the business is occurredAt in the payload.';
comment on column events.event.payload is 'What happened, as JSON. Personal values are encrypted with the person''s key.';
comment on column events.event.metadata is 'Who, where and why, as JSON: tenantId, actorId, commandName, correlationId, causationId, requestId, …';
comment on column events.event.tenant_id is 'The tenant, from the metadata; the nil UUID is the platform itself.';
comment on column events.event.actor_id is 'The user who acted, from the metadata; null where nobody did.';

create table events.snapshot (
    aggregate_id    uuid        not null,
    aggregate_type  text        not null,
    sequence_number bigint      not null,
    event_id        uuid        not null,
    payload_type    text        not null,
    revision        text,
    recorded_at     timestamptz not null,
    payload         jsonb       not null,
    metadata        jsonb       not null,
    constraint snapshot_aggregate primary key (aggregate_id)
);

comment on table events.snapshot is 'The last known state of long-lived aggregates. It saves time only: every row may be deleted.';
comment on column events.snapshot.aggregate_id is 'The aggregate.';
comment on column events.snapshot.aggregate_type is 'Kind of the aggregate, such as Course.';
comment on column events.snapshot.sequence_number is 'The last event that the state includes.';
comment on column events.snapshot.event_id is 'Identity of the snapshot.';
comment on column events.snapshot.payload_type is 'Type of the state.';
comment on column events.snapshot.revision is 'Revision of the state''s shape; a snapshot of another revision is ignored.';
comment on column events.snapshot.recorded_at is 'When the snapshot was taken.';
comment on column events.snapshot.payload is 'The state as JSON.';
comment on column events.snapshot.metadata is 'Metadata of the snapshot as JSON.';

create function events.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events.event is append-only: % is refused', tg_op
        using errcode = 'restrict_violation', hint = 'Record what is right as a new event.';
end
$$;

comment on function events.refuse_change() is 'Keeps everybody, owner and superuser included, from changing history.';

create trigger append_only before update or delete or truncate on events.event
    for each statement execute function events.refuse_change();

-- A volatile function takes a new snapshot for each of its statements, so the highest position is read as it is
-- after the wait for the lock, not as it was before. Whoever holds the lock is the only writer until its commit.
create function events.lock_head() returns bigint language plpgsql volatile as $$
begin
    perform set_config('lock_timeout', '30s', true);
    perform pg_advisory_xact_lock(0x616e6e616c73);
    return coalesce((select max(position) from events.event), 0);
end
$$;

comment on function events.lock_head() is 'Waits until no other transaction appends, keeps others from it until this transaction ends, and gives the highest position (0 for none).';

create function events.append(
    aggregate_types text[], aggregate_ids uuid[], sequence_numbers bigint[], event_ids uuid[], event_types text[],
    revisions integer[], recorded timestamptz[], payloads bytea[], metadatas bytea[]
) returns bigint language plpgsql volatile as $$
declare
    head constant bigint := events.lock_head();
begin
    -- Whatever the server, the database or the role is set to: what is acknowledged is on disk.
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    insert into events.event (position, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                              revision, recorded_at, payload, metadata)
    select head + place, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
           revision, recorded_at, convert_from(payload, 'UTF8')::jsonb, convert_from(metadata, 'UTF8')::jsonb
    from unnest(aggregate_types, aggregate_ids, sequence_numbers, event_ids, event_types,
                revisions, recorded, payloads, metadatas)
         with ordinality as new (aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                                 revision, recorded_at, payload, metadata, place);
    return head;
end
$$;

comment on function events.append(text[], uuid[], bigint[], uuid[], text[], integer[], timestamptz[], bytea[], bytea[]) is
    'The one way in: appends the events at the next positions, all or none, and gives the position before the first of them.';
