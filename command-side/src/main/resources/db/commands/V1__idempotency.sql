-- What the command API must remember beside the history: which request with which key was answered how.

comment on schema commands is 'What the command API remembers for a day. It is not part of the history.';

create table commands.idempotency (
    tenant_id     uuid        not null,
    actor_id      uuid        not null,
    key           text        not null,
    request       bytea       not null,
    message_id    uuid        not null,
    new_id        uuid        not null,
    claimed_until timestamptz not null,
    interruptions integer     not null default 0,
    status        smallint,
    answer        jsonb,
    constraint idempotency_key primary key (tenant_id, actor_id, key)
);

create index idempotency_age on commands.idempotency (claimed_until);

comment on table commands.idempotency is 'The Idempotency-Key headers of the last day.';
comment on column commands.idempotency.tenant_id is 'The caller''s tenant.';
comment on column commands.idempotency.actor_id is 'The caller.';
comment on column commands.idempotency.key is 'The key as the caller sent it.';
comment on column commands.idempotency.request is 'Keyed hash of command, condition and body: the same for the same request only.';
comment on column commands.idempotency.message_id is 'Identity of the command; causationId in the metadata of its events.';
comment on column commands.idempotency.new_id is 'Id of what the command creates, unless the caller chose one.';
comment on column commands.idempotency.claimed_until is 'Until when a request without an answer counts as being worked on.';
comment on column commands.idempotency.interruptions is 'How often a request was taken up again that had been interrupted.';
comment on column commands.idempotency.status is 'HTTP status of the answer; null while there is none.';
comment on column commands.idempotency.answer is 'The answer: id, version and location, or the problem.';
