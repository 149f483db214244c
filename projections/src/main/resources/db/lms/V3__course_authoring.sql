-- The outline in full: who teaches a course, what modules require of each other, resources, and a state for each item.

create table lms.course_instructor (
    id uuid primary key,
    tenant_id uuid not null,
    course_id uuid,
    user_id uuid,
    role text,
    assigned_at timestamptz,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.course_instructor is 'Instructors: who teaches or taught which course. Written by the Course aggregate, whose version the row carries.';
comment on column lms.course_instructor.id is 'Identifies the row';
comment on column lms.course_instructor.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.course_instructor.course_id is 'The course -> lms.course.id';
comment on column lms.course_instructor.user_id is 'Who teaches -> lms.user_account.id';
comment on column lms.course_instructor.role is 'lead, assistant or grader';
comment on column lms.course_instructor.assigned_at is 'When the instructor was assigned';
comment on column lms.course_instructor.removed_at is 'When the assignment ended; null: it has not';
comment on column lms.course_instructor.created_at is 'Business time of the first event of this row';
comment on column lms.course_instructor.updated_at is 'Business time of the last event of this row';
comment on column lms.course_instructor.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.module_prerequisite (
    id uuid primary key,
    tenant_id uuid not null,
    module_id uuid,
    prerequisite_module_id uuid,
    requirement_type text,
    min_score numeric,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.module_prerequisite is 'Module prerequisites: what must be done in one module before another opens. Written by the Course aggregate, whose version the row carries.';
comment on column lms.module_prerequisite.id is 'Identifies the row';
comment on column lms.module_prerequisite.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.module_prerequisite.module_id is 'The module that is locked -> lms.module.id';
comment on column lms.module_prerequisite.prerequisite_module_id is 'The module in which something must be done -> lms.module.id';
comment on column lms.module_prerequisite.requirement_type is 'completed: its required contents completed and its required assessments passed; passed: its required assessments passed; min_score: min_score reached over them; viewed: its required contents opened';
comment on column lms.module_prerequisite.min_score is 'The least score, in percent 0 to 100, where the type is min_score';
comment on column lms.module_prerequisite.removed_at is 'When the requirement was taken back; null: it holds';
comment on column lms.module_prerequisite.created_at is 'Business time of the first event of this row';
comment on column lms.module_prerequisite.updated_at is 'Business time of the last event of this row';
comment on column lms.module_prerequisite.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.resource (
    id uuid primary key,
    tenant_id uuid not null,
    content_id uuid,
    type text,
    title text,
    url text,
    mime_type text,
    size_bytes bigint,
    metadata jsonb,
    sequence_no integer,
    removed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.resource is 'Resources: the files and pages that go with a content. Written by the Course aggregate, whose version the row carries.';
comment on column lms.resource.id is 'Identifies the row';
comment on column lms.resource.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.resource.content_id is 'The content -> lms.content.id';
comment on column lms.resource.type is 'file, link, transcript, … as the author says';
comment on column lms.resource.title is 'The title that people read';
comment on column lms.resource.url is 'Where it is on the web';
comment on column lms.resource.mime_type is 'What it is, such as application/pdf';
comment on column lms.resource.size_bytes is 'How large it is, in bytes';
comment on column lms.resource.metadata is 'Further facts, by name';
comment on column lms.resource.sequence_no is 'Place among the resources of the content, from 1 without gaps; null: removed';
comment on column lms.resource.removed_at is 'When it was taken away; null: it is there';
comment on column lms.resource.created_at is 'Business time of the first event of this row';
comment on column lms.resource.updated_at is 'Business time of the last event of this row';
comment on column lms.resource.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

alter table lms.course add column copied_from uuid;
alter table lms.module add column removed_at timestamptz;
alter table lms.unit add column removed_at timestamptz;
alter table lms.content add column required boolean, add column removed_at timestamptz;

comment on column lms.course.prerequisites is 'Courses to complete before: a list of {"code", "courseId"} -> lms.course.id';
comment on column lms.course.settings is 'How learners get in and out: seats, waitingList, approvalRequired, selfEnrollment, enrollFrom, enrollUntil, completionCriteria; further ones under other';
comment on column lms.course.published_at is 'When it was opened to learners last';
comment on column lms.course.copied_from is 'The course that it began as a copy of -> lms.course.id';
comment on column lms.module.sequence_no is 'Place among the modules of the course, from 1 without gaps; null: removed';
comment on column lms.module.status is 'draft, published, retired (out of use, with what learners did in it) or removed (before any learner met it)';
comment on column lms.module.learning_objectives is 'What a learner can do afterwards: a list of texts';
comment on column lms.module.metadata is 'Further facts, by name';
comment on column lms.module.published_at is 'When it was published; learners see it while the course is published too';
comment on column lms.module.removed_at is 'When it was removed; null: it is there';
comment on column lms.unit.sequence_no is 'Place among the units of the module, from 1 without gaps; null: removed';
comment on column lms.unit.settings is 'Settings of the unit, by name';
comment on column lms.unit.status is 'draft, published, retired (out of use, with what learners did in it) or removed (before any learner met it)';
comment on column lms.unit.published_at is 'When it was published; learners see it while all above it is published too';
comment on column lms.unit.removed_at is 'When it was removed; null: it is there';
comment on column lms.content.sequence_no is 'Place among the contents of the unit, from 1 without gaps; null: removed';
comment on column lms.content.status is 'draft, published, retired (out of use, with what learners did with it) or removed (before any learner met it)';
comment on column lms.content.published_at is 'When it was published; learners see it while all above it is published too';
comment on column lms.content.required is 'Whether a learner must complete it';
comment on column lms.content.removed_at is 'When it was removed; null: it is there';

-- What was there already, as a replay would make it.

update lms.course
set prerequisites = '[]',
    settings = jsonb_build_object('waitingList', false, 'approvalRequired', false, 'selfEnrollment', false,
        'other', coalesce(settings, '{}'));
update lms.module set status = 'published', published_at = created_at, learning_objectives = '[]', metadata = '{}';
update lms.unit set status = 'published', published_at = created_at, settings = '{}';
update lms.content set required = true;

create index course_instructor_by_course on lms.course_instructor (course_id, id);
create index course_instructor_by_user on lms.course_instructor (user_id, course_id);
create index module_prerequisite_by_module on lms.module_prerequisite (module_id);
create index resource_by_content on lms.resource (content_id, sequence_no);
