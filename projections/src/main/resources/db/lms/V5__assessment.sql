-- Assessments in full: what authors write (the working copy) and what learners are held to (the released versions).

create table lms.assessment_section (
    id uuid primary key,
    tenant_id uuid not null,
    assessment_id uuid,
    section_id uuid,
    title text,
    draw_count integer,
    sequence_no integer,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.assessment_section is 'Sections of the working copies of assessments. Those of a released version stand in assessment_version.sections. Written by the Assessment aggregate, whose version the row carries.';
comment on column lms.assessment_section.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.assessment_section.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.assessment_section.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.assessment_section.section_id is 'The section within the assessment; the one from the beginning has the id of the assessment';
comment on column lms.assessment_section.title is 'The title that people read; null: it has none';
comment on column lms.assessment_section.draw_count is 'How many of its questions an attempt gets, drawn at random; null: all';
comment on column lms.assessment_section.sequence_no is 'Place among the sections of the assessment, from 1 without gaps; null: removed';
comment on column lms.assessment_section.removed_at is 'When it was removed; null: it is there';
comment on column lms.assessment_section.created_at is 'Business time of the first event of this row';
comment on column lms.assessment_section.updated_at is 'Business time of the last event of this row';
comment on column lms.assessment_section.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.question (
    id uuid primary key,
    tenant_id uuid not null,
    assessment_id uuid,
    type text,
    question_text text,
    metadata jsonb,
    points numeric,
    correct_answer jsonb,
    explanation jsonb,
    section_id uuid,
    sequence_no integer,
    body jsonb,
    status text,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.question is 'Questions as authors have them now, with their right answers. Learners are asked what stands in question_version. Written by the Assessment aggregate, whose version the row carries.';
comment on column lms.question.id is 'Identifies the row';
comment on column lms.question.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.question.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.question.type is 'single_choice, multiple_choice, true_false, short_text, numerical, matching, ordering or essay';
comment on column lms.question.question_text is 'What is asked; may be HTML';
comment on column lms.question.metadata is 'Further facts for authors, by name';
comment on column lms.question.points is 'What the right answer earns, with at most 4 decimals';
comment on column lms.question.correct_answer is 'The right answer: optionIds, itemIds, pairs, value with tolerance, accepted texts; {}: a person marks it';
comment on column lms.question.explanation is 'Why the answer is right, by name; may be HTML';
comment on column lms.question.section_id is 'The section that it stands in -> lms.assessment_section.section_id';
comment on column lms.question.sequence_no is 'Place among the questions of the section, from 1 without gaps; null: removed';
comment on column lms.question.body is 'The question as its author wrote it, by its type, with options, key and rubric';
comment on column lms.question.status is 'active or removed (no longer in the working copy; versions that have it keep it)';
comment on column lms.question.removed_at is 'When it was taken out of the working copy; null: it is there';
comment on column lms.question.created_at is 'Business time of the first event of this row';
comment on column lms.question.updated_at is 'Business time of the last event of this row';
comment on column lms.question.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.option (
    id uuid primary key,
    tenant_id uuid not null,
    question_id uuid,
    text text,
    is_correct boolean,
    sequence_no integer,
    metadata jsonb,
    role text,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.option is 'Options: what questions are made of, as authors have them now: options to choose, items to put in order, prompts and choices to match. Written by the Assessment aggregate, whose version the row carries.';
comment on column lms.option.id is 'Identifies the row';
comment on column lms.option.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.option.question_id is 'The question -> lms.question.id';
comment on column lms.option.text is 'What is to choose, match or put in order; may be HTML';
comment on column lms.option.is_correct is 'Whether it belongs to the right answer; null: not a matter of the option by itself, see question.correct_answer';
comment on column lms.option.sequence_no is 'Place in the author''s order, from 1 without gaps, prompts before choices; null: removed';
comment on column lms.option.metadata is 'Further facts for authors, by name';
comment on column lms.option.role is 'option (to be chosen), item (to be put in its place), prompt (to be given its match) or choice (the match of a prompt)';
comment on column lms.option.removed_at is 'When its question lost it; null: it is there, or was when its question was removed';
comment on column lms.option.created_at is 'Business time of the first event of this row';
comment on column lms.option.updated_at is 'Business time of the last event of this row';
comment on column lms.option.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.assessment_version (
    id uuid primary key,
    tenant_id uuid not null,
    assessment_id uuid,
    version_no integer,
    max_score integer,
    passing_score integer,
    duration_mins integer,
    max_attempts integer,
    weight numeric,
    due_at timestamptz,
    settings jsonb,
    sections jsonb,
    question_count integer,
    released_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.assessment_version is 'Versions of assessments: what attempts are held to for ever. The first one is there from the beginning and holds the draft until it is released. Written by the Assessment aggregate, whose version the row carries.';
comment on column lms.assessment_version.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.assessment_version.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.assessment_version.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.assessment_version.version_no is 'Counted from 1, which is that of the first publishing';
comment on column lms.assessment_version.max_score is 'The highest score, in points';
comment on column lms.assessment_version.passing_score is 'The score from which an attempt passes, in points; null: nothing to pass';
comment on column lms.assessment_version.duration_mins is 'The time for an attempt, in minutes; null: unlimited';
comment on column lms.assessment_version.max_attempts is 'Attempts allowed for each learner; null: unlimited';
comment on column lms.assessment_version.weight is 'Share in the course result, in percent; null: not weighted';
comment on column lms.assessment_version.due_at is 'When it is due; null: at any time';
comment on column lms.assessment_version.settings is 'How it is taken and marked, as assessment.settings';
comment on column lms.assessment_version.sections is 'In order: a list of {"sectionId", "title", "drawCount", "questionIds"}';
comment on column lms.assessment_version.question_count is 'How many questions an attempt gets; 0: it is marked as a whole';
comment on column lms.assessment_version.released_at is 'From when attempts were started with it; null: not yet';
comment on column lms.assessment_version.created_at is 'Business time of the first event of this row';
comment on column lms.assessment_version.updated_at is 'Business time of the last event of this row';
comment on column lms.assessment_version.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.question_version (
    id uuid primary key,
    tenant_id uuid not null,
    assessment_id uuid,
    version_no integer,
    question_id uuid,
    section_id uuid,
    sequence_no integer,
    type text,
    question_text text,
    points numeric,
    body jsonb,
    explanation jsonb,
    metadata jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.question_version is 'Questions of released versions, one row for each version and question: what learners are asked and marked by. Written by the Assessment aggregate, whose version the row carries.';
comment on column lms.question_version.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.question_version.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.question_version.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.question_version.version_no is 'The version -> lms.assessment_version.version_no';
comment on column lms.question_version.question_id is 'The question -> lms.question.id';
comment on column lms.question_version.section_id is 'The section that it stands in, see assessment_version.sections';
comment on column lms.question_version.sequence_no is 'Place among all questions of the version, from 1 without gaps';
comment on column lms.question_version.type is 'single_choice, multiple_choice, true_false, short_text, numerical, matching, ordering or essay';
comment on column lms.question_version.question_text is 'What is asked; may be HTML';
comment on column lms.question_version.points is 'What the right answer earns, with at most 4 decimals';
comment on column lms.question_version.body is 'The question as its author wrote it, by its type, with options, key and rubric';
comment on column lms.question_version.explanation is 'Why the answer is right, by name; may be HTML';
comment on column lms.question_version.metadata is 'Further facts for authors, by name';
comment on column lms.question_version.created_at is 'Business time of the first event of this row';
comment on column lms.question_version.updated_at is 'Business time of the last event of this row';
comment on column lms.question_version.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

alter table lms.assessment
    add column version_no integer,
    add column has_unreleased_changes boolean,
    add column working_copy jsonb,
    add column closed_at timestamptz;

comment on table lms.assessment is 'Assessments: what learners are graded on. Score, time, weight, dates and settings are those of the version released last, before the first one those of the draft. One row per Assessment aggregate.';
comment on column lms.assessment.settings is 'How it is taken and marked: markedAsWhole, required, shuffleQuestions, shuffleOptions, countingAttempt, expiry, graceSeconds, latePolicy, answersShown, opensAt, closesAt; further ones under other';
comment on column lms.assessment.version_no is 'The version that attempts are started with -> lms.assessment_version.version_no; null: none is released';
comment on column lms.assessment.has_unreleased_changes is 'Whether the working copy was written since the last release';
comment on column lms.assessment.working_copy is 'What authors say of score, time, weight, dates and settings for the next version';
comment on column lms.assessment.closed_at is 'When it was closed; null: it was not';

-- What was there already, as a replay would make it.

update lms.assessment
set settings = jsonb_build_object('markedAsWhole', true, 'required', true, 'shuffleQuestions', false,
        'shuffleOptions', false, 'countingAttempt', 'highest', 'expiry', 'auto_submit', 'graceSeconds', null,
        'latePolicy', null, 'answersShown', 'when_graded', 'opensAt', null, 'closesAt', null,
        'other', coalesce(settings, '{}')),
    version_no = case when published_at is not null then 1 end,
    has_unreleased_changes = published_at is null,
    closed_at = case when status = 'closed' then updated_at end;
update lms.assessment
set working_copy = jsonb_build_object('maxScore', max_score, 'passingScore', passing_score, 'durationMins', duration_mins,
        'maxAttempts', max_attempts, 'weight', weight, 'dueAt', due_at, 'settings', settings);

create index assessment_section_by_assessment on lms.assessment_section (assessment_id, sequence_no);
create index question_by_assessment on lms.question (assessment_id, section_id, sequence_no);
create index option_by_question on lms.option (question_id, sequence_no);
create index assessment_version_by_assessment on lms.assessment_version (assessment_id, version_no);
create index question_version_by_assessment on lms.question_version (assessment_id, version_no, sequence_no);
create index question_version_by_question on lms.question_version (question_id, version_no);
