-- Time and position almost agree: an event is recorded a moment before it gets its position, by the clock of its process.
-- How far they differ nobody can promise, so what lies in each thousand positions is written down once it is complete.
-- With that a moment is translated into positions exactly, without an index on the time that every append would pay for.

create table events.stretch (
    first_position bigint      not null,
    last_position  bigint      not null,
    earliest       timestamptz not null,
    latest         timestamptz not null,
    constraint stretch_first_position primary key (first_position)
);

comment on table events.stretch is 'Each complete thousand of positions with the times that its events were recorded at.';
comment on column events.stretch.first_position is 'The position of its first event: 1, 1001, 2001, …';
comment on column events.stretch.last_position is 'The position of its last event: 1000, 2000, 3000, …';
comment on column events.stretch.earliest is 'The earliest time that one of its events was recorded at.';
comment on column events.stretch.latest is 'The latest time that one of its events was recorded at.';

create or replace function events.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events.% is append-only: % is refused', tg_table_name, tg_op
        using errcode = 'restrict_violation', hint = 'Record what is right as a new event.';
end
$$;

create trigger append_only before update or delete or truncate on events.stretch
    for each statement execute function events.refuse_change();

create function events.close_stretches(head bigint) returns void language plpgsql volatile as $$
declare
    closed constant bigint := coalesce((select max(last_position) from events.stretch), 0);
    complete constant bigint := head / 1000 * 1000;
begin
    insert into events.stretch (first_position, last_position, earliest, latest)
    select min(position), max(position), min(recorded_at), max(recorded_at)
    from events.event
    where position > closed and position <= complete
    group by (position - 1) / 1000;
end
$$;

comment on function events.close_stretches(bigint) is 'Writes down every stretch that is complete at this position and is not written down yet.';

select events.close_stretches((select coalesce(max(position), 0) from events.event));

create or replace function events.append(
    aggregate_types text[], aggregate_ids uuid[], sequence_numbers bigint[], event_ids uuid[], event_types text[],
    revisions integer[], recorded timestamptz[], payloads bytea[], metadatas bytea[]
) returns bigint language plpgsql volatile as $$
declare
    head constant bigint := events.lock_head();
    new_head constant bigint := head + cardinality(event_ids);
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
    if head / 1000 < new_head / 1000 then
        perform events.close_stretches(new_head);
    end if;
    return head;
end
$$;

-- Until it was vacuumed a range of it stood for any time, and plans that trusted it read the newest part of the table.
drop index events.event_recorded;

-- Both are right whatever the clocks did, and near where these went right. What is not closed yet, at most 999 events, is
-- looked at itself.

create function events.position_from(moment timestamptz) returns bigint language sql stable strict as $$
    select coalesce(
        (select first_position from events.stretch where latest >= moment order by first_position limit 1),
        (select max(last_position) + 1 from events.stretch),
        1)
$$;

comment on function events.position_from(timestamptz) is 'No event before this position was recorded at the moment or later.';

create function events.position_until(moment timestamptz) returns bigint language plpgsql stable strict as $$
declare
    -- A variable, because under row-level security a subquery in the condition keeps the index from being used.
    closed constant bigint := coalesce((select max(last_position) from events.stretch), 0);
begin
    return coalesce(
        (select max(position) from events.event where position > closed and recorded_at < moment),
        (select last_position from events.stretch where earliest < moment order by first_position desc limit 1),
        0);
end
$$;

comment on function events.position_until(timestamptz) is 'No event after this position was recorded before the moment.';
