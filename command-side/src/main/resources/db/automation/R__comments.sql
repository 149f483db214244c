-- Comments on the schema automation. Flyway runs this file again whenever it changes, after the versioned migrations. The
-- comments on new tables and columns belong here too, not in the migrations.

comment on schema automation is 'Tasks that the platform still has to do, and the lists from which they follow; can be rebuilt from the events';

comment on table automation.task is 'Commands to send, each when it is due. A row is deleted when its command was accepted or refused, or when later events made it unnecessary.';
comment on column automation.task.id is 'Primary key, derived from the command and its aggregate, so that no task exists twice';
comment on column automation.task.tenant_id is 'Tenant';
comment on column automation.task.subject_id is 'Aggregate of the command; its tasks are done in the order of their numbers';
comment on column automation.task.number is 'Order in which the tasks were added';
comment on column automation.task.command_name is 'Name of the command in the API, such as expire-attempt';
comment on column automation.task.command is 'Command, as JSON';
comment on column automation.task.reason is 'Reason that is stored with the events of the command';
comment on column automation.task.due_at is 'When to send the command; later after a failed try';
comment on column automation.task.tries is 'Number of failed tries';
comment on column automation.task.cause_id is 'Event that led to the task; the causationId of the events of the command';
comment on column automation.task.correlation_id is 'Correlation of that event; the correlationId of the events of the command';
comment on column automation.task.put_at is 'When the task was added';

comment on table automation.learner is 'Learners who have a seat in a course or wait for one. A learner who withdrew or was declined has no row.';
comment on column automation.learner.enrollment_id is 'Enrollment';
comment on column automation.learner.tenant_id is 'Tenant';
comment on column automation.learner.course_id is 'Course';
comment on column automation.learner.status is 'active (also if suspended), finished (completed or with an outcome; the learner keeps the seat) or waiting (for a seat)';
comment on column automation.learner.place is 'Order of the waiting list: position of the event with which the learner began to wait; null unless the status is waiting';

comment on table automation.course is 'Facts about courses that decide when their seats must be counted';
comment on column automation.course.course_id is 'Course';
comment on column automation.course.tenant_id is 'Tenant';
comment on column automation.course.published is 'Whether learners could enroll so far';
comment on column automation.course.limited is 'Whether the number of seats is or once was limited';

comment on table automation.attempt is 'Attempts that can still expire or be regraded. Voided and abandoned attempts have no row, nor have submitted attempts without questions.';
comment on column automation.attempt.attempt_id is 'Attempt';
comment on column automation.attempt.tenant_id is 'Tenant';
comment on column automation.attempt.assessment_id is 'Assessment';
comment on column automation.attempt.version is 'Version of the assessment with which the attempt was started';
comment on column automation.attempt.question_ids is 'Questions of the attempt';
comment on column automation.attempt.status is 'in_progress or handed_in (submitted, graded or not)';
comment on column automation.attempt.deadline is 'Deadline of the attempt; null: none';
comment on column automation.attempt.closed is 'Whether the assessment was closed, so that the deadline no longer changes';

comment on table automation.grace is 'Versions of assessments whose attempts may be submitted for some time after their deadline';
comment on column automation.grace.assessment_id is 'Assessment';
comment on column automation.grace.version is 'Version';
comment on column automation.grace.tenant_id is 'Tenant';
comment on column automation.grace.seconds is 'Length of the grace period, in seconds';

comment on table automation.regrade is 'Regrades, for attempts that are submitted later with the version that is regraded';
comment on column automation.regrade.regrade_id is 'Regrade';
comment on column automation.regrade.tenant_id is 'Tenant';
comment on column automation.regrade.assessment_id is 'Assessment';
comment on column automation.regrade.question_id is 'Question';
comment on column automation.regrade.version is 'Version whose correct answer applies';
comment on column automation.regrade.policy is 'Scores that learners get: full_credit, keep_better or new_key';
comment on column automation.regrade.position is 'Order of the regrades: position of the event';

comment on table automation.token_entry is 'Position of the projection in the event store, committed together with the lists and tasks';
comment on column automation.token_entry.processor_name is 'Name of the projection';
comment on column automation.token_entry.segment is 'Segment of the projection; each processes a part of the aggregates';
comment on column automation.token_entry.token is 'Position in the event store, as JSON';
comment on column automation.token_entry.token_type is 'Type of the token';
comment on column automation.token_entry.stored_at is 'When the token was stored, in ISO 8601';
comment on column automation.token_entry.owner is 'Process that owns the segment';

comment on table automation.dead_letter is 'Dead-letter queue: events that could not be processed, and the later events of the same aggregates, until they are retried';
comment on column automation.dead_letter.id is 'Primary key';
comment on column automation.dead_letter.processing_group is 'Name of the projection';
comment on column automation.dead_letter.sequence_identifier is 'Aggregate whose events are queued';
comment on column automation.dead_letter.sequence_index is 'Position among the queued events of the aggregate';
comment on column automation.dead_letter.message_type is 'Type of the message';
comment on column automation.dead_letter.event_identifier is 'Id of the event';
comment on column automation.dead_letter.occurred_at is 'When the event was recorded, in ISO 8601';
comment on column automation.dead_letter.payload_type is 'Type of the event, such as CoursePublished';
comment on column automation.dead_letter.payload_revision is 'Schema revision of the event';
comment on column automation.dead_letter.payload is 'Event as it is stored in the event store, with personal data encrypted';
comment on column automation.dead_letter.metadata is 'Metadata of the event, as in the event store';
comment on column automation.dead_letter.aggregate_type is 'Type of the aggregate, such as Course';
comment on column automation.dead_letter.aggregate_identifier is 'Id of the aggregate';
comment on column automation.dead_letter.sequence_number is 'Sequence number of the event in its aggregate, from 0';
comment on column automation.dead_letter.token_type is 'Type of the token';
comment on column automation.dead_letter.token is 'Position of the event in the event store, as JSON';
comment on column automation.dead_letter.enqueued_at is 'When the event was queued, in ISO 8601';
comment on column automation.dead_letter.last_touched is 'When the event was last retried, in ISO 8601';
comment on column automation.dead_letter.processing_started is 'When the current retry started, in ISO 8601; null: none';
comment on column automation.dead_letter.cause_type is 'Type of the failure; null: queued behind an earlier event';
comment on column automation.dead_letter.cause_message is 'Description of the failure, without values of the event';
comment on column automation.dead_letter.diagnostics is 'Additional information about the failure, as JSON';
