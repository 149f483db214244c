-- Who takes part, who waits, how far learners are, and what counts of their attempts.

alter table lms.enrollment
    add column done_items integer,
    add column required_items integer,
    add column outline_version integer,
    add column meets_criteria boolean,
    add column requested_at timestamptz,
    add column queued_at timestamptz,
    add column suspended_at timestamptz,
    add column suspension_reason text;

comment on column lms.enrollment.status is 'pending (asked for, waits for approval), waiting (for a seat), active, suspended, withdrawn, completed, failed or declined, as the history says; what that means now depends on dates and course too';
comment on column lms.enrollment.progress is 'Share of the required contents and assessments that is done, in percent 0 to 100 with 2 decimals';
comment on column lms.enrollment.enrolled_at is 'When the learner was enrolled first; null: was never';
comment on column lms.enrollment.start_date is 'When the learner begins or began; null: not enrolled yet, as soon as possible';
comment on column lms.enrollment.completion_date is 'When the learner completed the course first, by its criteria or by an outcome; null: not completed';
comment on column lms.enrollment.completion_criteria is 'What it takes to complete, in place of the course''s own: allRequiredContents, passedAssessments, assessmentIds, minimumScore, minimumMinutes';
comment on column lms.enrollment.withdrawn_at is 'When the learner left, or stopped asking or waiting; null: has not, or came back';
comment on column lms.enrollment.done_items is 'How many of the required contents and assessments are done; null: nothing yet';
comment on column lms.enrollment.required_items is 'How many there are in the outline version; null: nothing done yet';
comment on column lms.enrollment.outline_version is 'The version of the course''s outline that the learner is on, from 1; null: not enrolled yet';
comment on column lms.enrollment.meets_criteria is 'Whether what it takes to complete the course is met at present; a completed course stays completed when it no longer is';
comment on column lms.enrollment.requested_at is 'When the learner asked for it last; null: never';
comment on column lms.enrollment.queued_at is 'When the learner began to wait for a seat last; null: never';
comment on column lms.enrollment.suspended_at is 'When the learner was suspended; null: is not';
comment on column lms.enrollment.suspension_reason is 'Why the learner is suspended';

comment on column lms.content_progress.status is 'in_progress or completed; no row: not started';
comment on column lms.content_progress.progress is 'Share that is done, in percent 0 to 100; never goes back';
comment on column lms.content_progress.time_spent_mins is 'Time spent, in minutes, only ever adding up';
comment on column lms.content_progress.completed_at is 'When the learner completed it first; null: not completed';
comment on column lms.content_progress.interactions is 'Clicks so far';

create table lms.accommodation (
    id uuid primary key,
    tenant_id uuid not null,
    enrollment_id uuid,
    user_id uuid,
    course_id uuid,
    assessment_id uuid,
    extra_attempts integer,
    extra_minutes integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    updated_by uuid,
    version bigint not null
);

comment on table lms.accommodation is 'Accommodations: learners who may try an assessment more often or work on it longer than others. Written by the Enrollment aggregate, whose version the row carries.';
comment on column lms.accommodation.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.accommodation.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.accommodation.enrollment_id is 'The enrolment -> lms.enrollment.id';
comment on column lms.accommodation.user_id is 'The learner -> lms.user_account.id';
comment on column lms.accommodation.course_id is 'The course -> lms.course.id';
comment on column lms.accommodation.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.accommodation.extra_attempts is 'How many attempts more than the assessment allows';
comment on column lms.accommodation.extra_minutes is 'How many minutes more than the assessment gives, in attempts that are started from then on';
comment on column lms.accommodation.created_at is 'Business time of the first event of this row';
comment on column lms.accommodation.updated_at is 'Business time of the last event of this row';
comment on column lms.accommodation.created_by is 'Who granted it first -> lms.user_account.id';
comment on column lms.accommodation.updated_by is 'Who granted it as it is -> lms.user_account.id';
comment on column lms.accommodation.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.enrollment_result (
    id uuid primary key,
    tenant_id uuid not null,
    enrollment_id uuid,
    user_id uuid,
    course_id uuid,
    assessment_id uuid,
    score numeric,
    max_score integer,
    passed boolean,
    counting_attempt_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
) with (fillfactor = 80);

comment on table lms.enrollment_result is 'What counts of all attempts of a learner at an assessment: the highest, latest, first or average score, as the assessment says. One row for each pair with a score. Written by the Enrollment aggregate, whose version the row carries.';
comment on column lms.enrollment_result.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.enrollment_result.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.enrollment_result.enrollment_id is 'The enrolment -> lms.enrollment.id';
comment on column lms.enrollment_result.user_id is 'The learner -> lms.user_account.id';
comment on column lms.enrollment_result.course_id is 'The course -> lms.course.id';
comment on column lms.enrollment_result.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.enrollment_result.score is 'Points that count, from 0 to max_score; null: every attempt that had a score was voided';
comment on column lms.enrollment_result.max_score is 'The best score that there could be, in points';
comment on column lms.enrollment_result.passed is 'Whether it is enough; null where there is no score';
comment on column lms.enrollment_result.counting_attempt_id is 'Whose score it is -> lms.assessment_attempt.id; null: the average of several';
comment on column lms.enrollment_result.created_at is 'Business time of the first event of this row';
comment on column lms.enrollment_result.updated_at is 'Business time of the last event of this row';
comment on column lms.enrollment_result.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.waiting_place (
    id uuid primary key,
    tenant_id uuid not null,
    course_id uuid,
    enrollment_id uuid,
    place integer,
    waits_since timestamptz,
    ended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.waiting_place is 'Waiting lists: who waits or waited for a seat in a course, one row for each enrolment that ever did. Written by the CourseSeats aggregate, whose version the row carries.';
comment on column lms.waiting_place.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.waiting_place.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.waiting_place.course_id is 'The course -> lms.course.id';
comment on column lms.waiting_place.enrollment_id is 'The enrolment -> lms.enrollment.id';
comment on column lms.waiting_place.place is 'Counts all who ever waited in the course, from 1: who has the lowest of those who wait is next';
comment on column lms.waiting_place.waits_since is 'When the learner began to wait';
comment on column lms.waiting_place.ended_at is 'When the learner got a seat or no longer wanted one; null: waits';
comment on column lms.waiting_place.created_at is 'Business time of the first event of this row';
comment on column lms.waiting_place.updated_at is 'Business time of the last event of this row';
comment on column lms.waiting_place.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

-- What was there already, as a replay would make it.

update lms.enrollment set progress = 0, meets_criteria = false, outline_version = 1;
update lms.content_progress set progress = 0, time_spent_mins = 0;

-- What is asked for, and every foreign key that a page or a report follows.

create index accommodation_by_enrollment on lms.accommodation (enrollment_id, assessment_id);
create index enrollment_result_by_enrollment on lms.enrollment_result (enrollment_id);
create index enrollment_result_by_assessment on lms.enrollment_result (assessment_id);
create index waiting_place_by_course on lms.waiting_place (tenant_id, course_id, place) where ended_at is null;
create index enrollment_by_course_and_status on lms.enrollment (tenant_id, course_id, status, id);
drop index lms.content_progress_by_enrollment;
create index content_progress_by_enrollment on lms.content_progress (enrollment_id, id);
