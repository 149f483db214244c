-- Attempts question by question: what was asked and answered, until when, what it earned, and who marks it.

alter table lms.assessment_attempt
    add column assessment_version integer,
    add column passing_score integer,
    add column deadline timestamptz,
    add column answers integer,
    add column seconds_late bigint,
    add column earned numeric,
    add column late_deduction numeric,
    add column first_score numeric,
    add column regraded_at timestamptz,
    add column expired_at timestamptz,
    add column voided_at timestamptz,
    add column void_reason text,
    add column claimed_by uuid,
    add column claimed_until timestamptz,
    add column grader_id uuid;

comment on column lms.assessment_attempt.status is 'in_progress; submitted (waits for a grader); graded; regraded (has another score than its first); expired (abandoned at its deadline, without a score); voided (does not count, whatever score it had)';
comment on column lms.assessment_attempt.score is 'Points from 0 to max_score: earned less late_deduction; null: not graded. A voided attempt keeps what it had';
comment on column lms.assessment_attempt.end_time is 'When the learner finished, or the time was over';
comment on column lms.assessment_attempt.submitted_at is 'When it was handed in, by the learner or at the deadline; null: it was not';
comment on column lms.assessment_attempt.assessment_version is 'The version of the assessment that the attempt is held to, from 1';
comment on column lms.assessment_attempt.passing_score is 'The least score that passes, when the attempt began, in points; null: nobody fails';
comment on column lms.assessment_attempt.deadline is 'Until when it may be answered, extra time included; null: without end. Where the assessment is closed before, until then';
comment on column lms.assessment_attempt.answers is 'How many answers were saved, changed ones counted each time: the number of the last one';
comment on column lms.assessment_attempt.seconds_late is 'How long after the assessment was due it was handed in, in seconds; 0: in time; null: not handed in';
comment on column lms.assessment_attempt.earned is 'The sum of the marks, in points; null: not graded';
comment on column lms.assessment_attempt.late_deduction is 'What lateness took, in points; null: not graded';
comment on column lms.assessment_attempt.first_score is 'The score before any regrade, in points; null: not graded';
comment on column lms.assessment_attempt.regraded_at is 'When it got another score last; null: it has its first';
comment on column lms.assessment_attempt.expired_at is 'When the time was over for an attempt that was still in progress: the deadline or the end of the grace period; null: it was not';
comment on column lms.assessment_attempt.voided_at is 'When it was decided that it does not count; null: it counts';
comment on column lms.assessment_attempt.void_reason is 'Why it does not count';
comment on column lms.assessment_attempt.claimed_by is 'The grader who took it out of the grading queue -> lms.user_account.id; null: nobody has';
comment on column lms.assessment_attempt.claimed_until is 'When others may take it again';
comment on column lms.assessment_attempt.grader_id is 'Who marked one of its answers last -> lms.user_account.id; null: no person did';

create table lms.question_response (
    id uuid primary key,
    tenant_id uuid not null,
    attempt_id uuid,
    question_id uuid,
    assessment_id uuid,
    enrollment_id uuid,
    sequence_no integer,
    option_order jsonb,
    points numeric,
    response_data jsonb,
    answer_no integer,
    answered_at timestamptz,
    late boolean,
    is_correct boolean,
    points_earned numeric,
    waits boolean,
    graded_by uuid,
    graded_at timestamptz,
    feedback jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
) with (fillfactor = 80);

comment on table lms.question_response is 'Responses: one row for each question of each attempt from its start, also where nothing was answered. Written by the AssessmentAttempt aggregate, whose version the row carries.';
comment on column lms.question_response.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.question_response.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.question_response.attempt_id is 'The attempt -> lms.assessment_attempt.id';
comment on column lms.question_response.question_id is 'The question -> lms.question.id; as it was asked: lms.question_version with the attempt''s assessment_version';
comment on column lms.question_response.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.question_response.enrollment_id is 'The enrolment -> lms.enrollment.id';
comment on column lms.question_response.sequence_no is 'Place among the questions of the attempt, from 1 without gaps';
comment on column lms.question_response.option_order is 'The options, items or choices in the order that the learner saw: a list of ids';
comment on column lms.question_response.points is 'What the right answer earns';
comment on column lms.question_response.response_data is 'The answer that was saved last, by its type: {"type": "chosen", "optionIds": […]}; null: not answered';
comment on column lms.question_response.answer_no is 'The number of that answer within the attempt, from 1; null: not answered';
comment on column lms.question_response.answered_at is 'When that answer was saved; null: not answered';
comment on column lms.question_response.late is 'Whether that answer came after the deadline, within the few seconds that a network may take; null: not answered';
comment on column lms.question_response.is_correct is 'Whether it is the right answer and not only partly right; null: not marked';
comment on column lms.question_response.points_earned is 'What it earned, 0 to points; null: not marked';
comment on column lms.question_response.waits is 'Whether the attempt was handed in and this answer waits for a grader';
comment on column lms.question_response.graded_by is 'The grader who marked it last -> lms.user_account.id; null: no person did';
comment on column lms.question_response.graded_at is 'When it was marked last, by a person or not; null: not marked';
comment on column lms.question_response.feedback is 'What the grader wrote to the learner, by name; null: nothing';
comment on column lms.question_response.created_at is 'Business time of the first event of this row';
comment on column lms.question_response.updated_at is 'Business time of the last event of this row';
comment on column lms.question_response.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

-- What was there already, as a replay would make it; passing_score excepted, which only a replay knows.

update lms.assessment_attempt
set assessment_version = 1,
    answers = 0,
    seconds_late = case when submitted_at is not null then 0 end,
    earned = score,
    late_deduction = case when score is not null then 0 end,
    first_score = score;

create index question_response_by_attempt on lms.question_response (attempt_id, sequence_no);
create index question_response_by_question on lms.question_response (question_id, attempt_id);
create index question_response_by_assessment on lms.question_response (assessment_id);
-- The grading queue: the longest waiting first.
create index assessment_attempt_waiting on lms.assessment_attempt (tenant_id, submitted_at, id)
    where status = 'submitted';
create index assessment_attempt_waiting_by_course on lms.assessment_attempt (course_id, submitted_at, id)
    where status = 'submitted';
create index assessment_attempt_waiting_by_assessment on lms.assessment_attempt (assessment_id, submitted_at, id)
    where status = 'submitted';
create index assessment_attempt_claimed on lms.assessment_attempt (claimed_by, submitted_at, id)
    where status = 'submitted' and claimed_by is not null;
