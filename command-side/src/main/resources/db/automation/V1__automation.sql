-- What the platform has still to do by itself because of what happened, and the lists by which it knows for whom.
-- Everything here follows from the events: replaying the projection "automation" makes it anew.

comment on schema automation is 'What is still to be done because of what happened, and the lists that this follows from; can be rebuilt from the events';

create table automation.task (
    id             uuid        not null,
    tenant_id      uuid        not null,
    subject_id     uuid        not null,
    number         bigint      generated always as identity,
    command_name   text        not null,
    command        jsonb       not null,
    reason         text        not null,
    due_at         timestamptz not null,
    tries          integer     not null default 0,
    cause_id       uuid        not null,
    correlation_id text        not null,
    put_at         timestamptz not null default now(),
    constraint task_id primary key (id)
);

create index task_due on automation.task (due_at, number);
create index task_of_subject on automation.task (subject_id, number);

comment on table automation.task is 'Commands that are to be sent, each once it is due. A row goes when its command was accepted or refused, or when what happened since makes it needless.';
comment on column automation.task.id is 'Follows from what is to be done to what, so that the same is not to be done twice';
comment on column automation.task.tenant_id is 'The tenant';
comment on column automation.task.subject_id is 'The aggregate that the command is for; its tasks are carried out in the order of their numbers';
comment on column automation.task.number is 'Order in which tasks were put here';
comment on column automation.task.command_name is 'The command, as clients write it, such as expire-attempt';
comment on column automation.task.command is 'The command as JSON';
comment on column automation.task.reason is 'Why it is sent; stands as the reason on the events that come of it';
comment on column automation.task.due_at is 'From when on it is to be sent; later than at first where it has to be sent again';
comment on column automation.task.tries is 'How often it was sent in vain';
comment on column automation.task.cause_id is 'The event that led to it; causationId of the events that come of it';
comment on column automation.task.correlation_id is 'What that event belongs to; correlationId of the events that come of it';
comment on column automation.task.put_at is 'When it was put here';

create table automation.learner (
    enrollment_id uuid   not null,
    tenant_id     uuid   not null,
    course_id     uuid   not null,
    status        text   not null,
    place         bigint,
    constraint learner_enrollment primary key (enrollment_id),
    constraint learner_status check (status in ('active', 'finished', 'waiting')),
    constraint learner_waits_in_place check ((status = 'waiting') = (place is not null))
);

create index learner_of_course on automation.learner (course_id, status, place);

comment on table automation.learner is 'Who has a seat in which course or waits for one. Who withdrew or was declined has no row.';
comment on column automation.learner.enrollment_id is 'The enrolment';
comment on column automation.learner.tenant_id is 'The tenant';
comment on column automation.learner.course_id is 'The course';
comment on column automation.learner.status is 'active (also while suspended), finished (completed or with an outcome, the seat is still theirs) or waiting for a seat';
comment on column automation.learner.place is 'Order of those who wait: position of the event since which they do';

create table automation.course (
    course_id uuid    not null,
    tenant_id uuid    not null,
    published boolean not null,
    limited   boolean not null,
    constraint course_id primary key (course_id)
);

comment on table automation.course is 'What has to be known of a course to tell when its seats are to be counted.';
comment on column automation.course.course_id is 'The course';
comment on column automation.course.tenant_id is 'The tenant';
comment on column automation.course.published is 'Whether learners could enrol so far';
comment on column automation.course.limited is 'Whether it limits its seats or once did';

create table automation.attempt (
    attempt_id    uuid    not null,
    tenant_id     uuid    not null,
    assessment_id uuid    not null,
    version       integer not null,
    question_ids  uuid[]  not null,
    status        text    not null,
    deadline      timestamptz,
    closed        boolean not null default false,
    constraint attempt_id primary key (attempt_id),
    constraint attempt_status check (status in ('in_progress', 'handed_in'))
);

create index attempt_of_assessment on automation.attempt (assessment_id, status);

comment on table automation.attempt is 'Attempts that can still be ended or marked again. Voided and abandoned ones have no row, nor have those without questions once they are handed in.';
comment on column automation.attempt.attempt_id is 'The attempt';
comment on column automation.attempt.tenant_id is 'The tenant';
comment on column automation.attempt.assessment_id is 'The assessment';
comment on column automation.attempt.version is 'The version of the assessment that it is held to';
comment on column automation.attempt.question_ids is 'The questions that it has';
comment on column automation.attempt.status is 'in_progress or handed_in, also where it has its score';
comment on column automation.attempt.deadline is 'Until when it may be answered; null: without end';
comment on column automation.attempt.closed is 'Whether the assessment was closed meanwhile, so that the deadline moves no more';

create table automation.grace (
    assessment_id uuid    not null,
    version       integer not null,
    tenant_id     uuid    not null,
    seconds       integer not null,
    constraint grace_version primary key (assessment_id, version),
    constraint grace_seconds check (seconds > 0)
);

comment on table automation.grace is 'Versions of assessments whose attempts may be handed in for a while after their deadline.';
comment on column automation.grace.assessment_id is 'The assessment';
comment on column automation.grace.version is 'The version';
comment on column automation.grace.tenant_id is 'The tenant';
comment on column automation.grace.seconds is 'How long, in seconds';

create table automation.regrade (
    regrade_id    uuid    not null,
    tenant_id     uuid    not null,
    assessment_id uuid    not null,
    question_id   uuid    not null,
    version       integer not null,
    policy        text    not null,
    position      bigint  not null,
    constraint regrade_id primary key (regrade_id)
);

create index regrade_of_assessment on automation.regrade (assessment_id);

comment on table automation.regrade is 'Regrades, for attempts that are handed in later and are still held to the earlier key.';
comment on column automation.regrade.regrade_id is 'The regrade';
comment on column automation.regrade.tenant_id is 'The tenant';
comment on column automation.regrade.assessment_id is 'The assessment';
comment on column automation.regrade.question_id is 'The question';
comment on column automation.regrade.version is 'The version whose key counts';
comment on column automation.regrade.policy is 'What learners get: full_credit, keep_better or new_key';
comment on column automation.regrade.position is 'Order of the regrades: position of the event';

create table automation.token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    stored_at text,
    owner text,
    primary key (processor_name, segment)
);

comment on table automation.token_entry is 'How far the history has been gone through; committed together with the lists and tasks';
comment on column automation.token_entry.processor_name is 'The projection';
comment on column automation.token_entry.segment is 'The part of the aggregates that it is about';
comment on column automation.token_entry.token is 'The position in the event store, as JSON';
comment on column automation.token_entry.token_type is 'The kind of position';
comment on column automation.token_entry.stored_at is 'When it was stored, ISO 8601';
comment on column automation.token_entry.owner is 'The process that works on it';

create table automation.dead_letter (
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

comment on table automation.dead_letter is 'Events that could not be put into lists and tasks, until they are tried again';
comment on column automation.dead_letter.id is 'Identifies the row';
comment on column automation.dead_letter.processing_group is 'The projection';
comment on column automation.dead_letter.sequence_identifier is 'The aggregate whose events wait';
comment on column automation.dead_letter.sequence_index is 'Place among the waiting events of the aggregate';
comment on column automation.dead_letter.message_type is 'The kind of message';
comment on column automation.dead_letter.event_identifier is 'Identifies the event';
comment on column automation.dead_letter.occurred_at is 'When the event was recorded, ISO 8601';
comment on column automation.dead_letter.payload_type is 'The event by its logical name';
comment on column automation.dead_letter.payload_revision is 'The revision of its shape';
comment on column automation.dead_letter.payload is 'The event as in the event store, what is personal encrypted';
comment on column automation.dead_letter.metadata is 'Who, where and why, as in the event store';
comment on column automation.dead_letter.aggregate_type is 'The kind of aggregate';
comment on column automation.dead_letter.aggregate_identifier is 'The aggregate';
comment on column automation.dead_letter.sequence_number is 'The place of the event in the history of the aggregate, from 0';
comment on column automation.dead_letter.token_type is 'The kind of position';
comment on column automation.dead_letter.token is 'The position of the event in the event store, as JSON';
comment on column automation.dead_letter.enqueued_at is 'When it was put here, ISO 8601';
comment on column automation.dead_letter.last_touched is 'When it was tried last, ISO 8601';
comment on column automation.dead_letter.processing_started is 'When the try that is under way began, ISO 8601';
comment on column automation.dead_letter.cause_type is 'The kind of failure; null: waits for an earlier event';
comment on column automation.dead_letter.cause_message is 'What failed, without values of the event';
comment on column automation.dead_letter.diagnostics is 'Further facts about the failure, as JSON';
