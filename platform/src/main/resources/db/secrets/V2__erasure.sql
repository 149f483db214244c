-- What the projection of erasures needs for itself. It completes those that were interrupted after the event, and repeats
-- those that a backup of the secrets undid.

create table secrets.token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    stored_at text,
    owner text,
    primary key (processor_name, segment)
);

comment on table secrets.token_entry is 'How far the erasures in the history are carried out; committed together with them, so that an older backup of the secrets brings back an older token';
comment on column secrets.token_entry.processor_name is 'The projection';
comment on column secrets.token_entry.segment is 'The part of the aggregates that it is about';
comment on column secrets.token_entry.token is 'The position in the event store, as JSON';
comment on column secrets.token_entry.token_type is 'The kind of position';
comment on column secrets.token_entry.stored_at is 'When it was stored, ISO 8601';
comment on column secrets.token_entry.owner is 'The process that works on it';

create table secrets.dead_letter (
    id text primary key,
    processing_group text not null,
    sequence_identifier text not null,
    sequence_index bigint not null,
    message_type text not null,
    event_identifier text not null,
    occurred_at text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    metadata bytea,
    aggregate_type text,
    aggregate_identifier text,
    sequence_number bigint,
    token_type text,
    token bytea,
    enqueued_at text not null,
    last_touched text,
    processing_started text,
    cause_type text,
    cause_message text,
    diagnostics bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

comment on table secrets.dead_letter is 'Erasures that could not be carried out, until they are tried again';
comment on column secrets.dead_letter.id is 'Identifies the row';
comment on column secrets.dead_letter.processing_group is 'The projection';
comment on column secrets.dead_letter.sequence_identifier is 'The aggregate whose events wait';
comment on column secrets.dead_letter.sequence_index is 'Place among the waiting events of the aggregate';
comment on column secrets.dead_letter.message_type is 'The kind of message';
comment on column secrets.dead_letter.event_identifier is 'Identifies the event';
comment on column secrets.dead_letter.occurred_at is 'When the event was recorded, ISO 8601';
comment on column secrets.dead_letter.payload_type is 'The event by its logical name';
comment on column secrets.dead_letter.payload_revision is 'The revision of its shape';
comment on column secrets.dead_letter.payload is 'The event as in the event store, what is personal encrypted';
comment on column secrets.dead_letter.metadata is 'Who, where and why, as in the event store';
comment on column secrets.dead_letter.aggregate_type is 'The kind of aggregate';
comment on column secrets.dead_letter.aggregate_identifier is 'The aggregate';
comment on column secrets.dead_letter.sequence_number is 'The place of the event in the history of the aggregate, from 0';
comment on column secrets.dead_letter.token_type is 'The kind of position';
comment on column secrets.dead_letter.token is 'The position of the event in the event store, as JSON';
comment on column secrets.dead_letter.enqueued_at is 'When it was put here, ISO 8601';
comment on column secrets.dead_letter.last_touched is 'When it was tried last, ISO 8601';
comment on column secrets.dead_letter.processing_started is 'When the try that is under way began, ISO 8601';
comment on column secrets.dead_letter.cause_type is 'The kind of failure; null: waits for an earlier event';
comment on column secrets.dead_letter.cause_message is 'What failed, without values of the event';
comment on column secrets.dead_letter.diagnostics is 'Further facts about the failure, as JSON';
