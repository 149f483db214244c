-- The data model as tables, one for each entity, written only by the projection "lms" from the events.
-- Everything here can be dropped (drop schema lms, analytics cascade): the next start makes it anew and the
-- projection fills it again from the first event, because its tokens stand here too.
-- Foreign keys are named in the comments and not enforced: segments of a projection run side by side, so a row
-- may be there a moment before the one that it points to.

create schema if not exists analytics;

comment on schema lms is 'The data model as tables, one for each entity; read only, written from the event history';
comment on schema analytics is 'Views over lms that answer usual questions';

create table lms.tenant (
    id uuid primary key,
    tenant_id uuid not null,
    name text,
    status text,
    settings jsonb,
    branding jsonb,
    configuration jsonb,
    primary_domain text,
    subscription_tier text,
    industry_type text,
    is_active boolean,
    is_verified boolean,
    max_users integer,
    max_storage_gb integer,
    trial_starts_at timestamptz,
    trial_ends_at timestamptz,
    suspended_at timestamptz,
    verified_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    updated_by uuid,
    version bigint not null
);

comment on table lms.tenant is 'Tenants: institutions with their own users, courses and history. One row per Tenant aggregate; a tenant''s own row carries its id as tenant_id too.';
comment on column lms.tenant.id is 'Identifies the row';
comment on column lms.tenant.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.tenant.name is 'The name that people read';
comment on column lms.tenant.status is 'active (the only state recorded so far)';
comment on column lms.tenant.settings is 'Settings of the tenant (not recorded yet)';
comment on column lms.tenant.branding is 'Colours, logo and other branding (not recorded yet)';
comment on column lms.tenant.configuration is 'Technical configuration (not recorded yet)';
comment on column lms.tenant.primary_domain is 'Domain name or label by which users name the tenant when they log in; unique on the platform, lower case';
comment on column lms.tenant.subscription_tier is 'The plan that the tenant pays for, as the platform names it';
comment on column lms.tenant.industry_type is 'The kind of institution, as the platform names it';
comment on column lms.tenant.is_active is 'Whether the tenant may be used';
comment on column lms.tenant.is_verified is 'Whether the tenant proved who it is (not recorded yet)';
comment on column lms.tenant.max_users is 'How many users it may register; null: unlimited';
comment on column lms.tenant.max_storage_gb is 'How much it may store, in gigabytes; null: unlimited (not recorded yet)';
comment on column lms.tenant.trial_starts_at is 'When its trial began (not recorded yet)';
comment on column lms.tenant.trial_ends_at is 'When its trial ends (not recorded yet)';
comment on column lms.tenant.suspended_at is 'When it was suspended; null: it is not (not recorded yet)';
comment on column lms.tenant.verified_at is 'When it proved who it is (not recorded yet)';
comment on column lms.tenant.created_at is 'Business time of the first event of this row';
comment on column lms.tenant.updated_at is 'Business time of the last event of this row';
comment on column lms.tenant.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.tenant.updated_by is 'Who did what changed this row last -> lms.user_account.id';
comment on column lms.tenant.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.organization (
    id uuid primary key,
    tenant_id uuid not null,
    name text,
    type text,
    status text,
    address text,
    contact_email text,
    contact_phone text,
    metadata jsonb,
    settings jsonb,
    configuration jsonb,
    code text,
    tax_id text,
    registration_number text,
    parent_org_id uuid,
    is_active boolean,
    activated_at timestamptz,
    suspended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    updated_by uuid,
    version bigint not null
);

comment on table lms.organization is 'Organizations: faculties, schools or companies within a tenant. One row per Organization aggregate.';
comment on column lms.organization.id is 'Identifies the row';
comment on column lms.organization.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.organization.name is 'The name that people read';
comment on column lms.organization.type is 'faculty, school, company, … as the tenant says';
comment on column lms.organization.status is 'active (the only state recorded so far)';
comment on column lms.organization.address is 'Postal address (not recorded yet)';
comment on column lms.organization.contact_email is 'Address for questions to the organization (not recorded yet)';
comment on column lms.organization.contact_phone is 'Telephone for questions to the organization (not recorded yet)';
comment on column lms.organization.metadata is 'Further facts, by name (not recorded yet)';
comment on column lms.organization.settings is 'Settings of the organization (not recorded yet)';
comment on column lms.organization.configuration is 'Technical configuration (not recorded yet)';
comment on column lms.organization.code is 'Short name, unique in the tenant without regard to case';
comment on column lms.organization.tax_id is 'Number at the tax office (not recorded yet)';
comment on column lms.organization.registration_number is 'Number in the commercial or school register (not recorded yet)';
comment on column lms.organization.parent_org_id is 'The organization that this one is part of -> lms.organization.id';
comment on column lms.organization.is_active is 'Whether the organization may be used';
comment on column lms.organization.activated_at is 'When it came into use';
comment on column lms.organization.suspended_at is 'When it was suspended; null: it is not (not recorded yet)';
comment on column lms.organization.created_at is 'Business time of the first event of this row';
comment on column lms.organization.updated_at is 'Business time of the last event of this row';
comment on column lms.organization.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.organization.updated_by is 'Who did what changed this row last -> lms.user_account.id';
comment on column lms.organization.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.department (
    id uuid primary key,
    tenant_id uuid not null,
    org_id uuid,
    branch_id uuid,
    name text,
    code text,
    description text,
    parent_id uuid,
    head_user_id uuid,
    status text,
    metadata jsonb,
    settings jsonb,
    employee_count integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.department is 'Departments of an organization. Written by the Organization aggregate, whose version the row carries.';
comment on column lms.department.id is 'Identifies the row';
comment on column lms.department.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.department.org_id is 'The organization -> lms.organization.id';
comment on column lms.department.branch_id is 'The branch that houses it (not recorded yet)';
comment on column lms.department.name is 'The name that people read';
comment on column lms.department.code is 'Short name, unique in the organization without regard to case';
comment on column lms.department.description is 'What the department does';
comment on column lms.department.parent_id is 'The department that this one is part of -> lms.department.id';
comment on column lms.department.head_user_id is 'Who leads it -> lms.user_account.id (not recorded yet)';
comment on column lms.department.status is 'active (the only state recorded so far)';
comment on column lms.department.metadata is 'Further facts, by name (not recorded yet)';
comment on column lms.department.settings is 'Settings of the department (not recorded yet)';
comment on column lms.department.employee_count is 'How many people work in it (not recorded yet)';
comment on column lms.department.created_at is 'Business time of the first event of this row';
comment on column lms.department.updated_at is 'Business time of the last event of this row';
comment on column lms.department.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.user_account (
    id uuid primary key,
    tenant_id uuid not null,
    org_id uuid,
    dept_id uuid,
    email text,
    first_name text,
    last_name text,
    username text,
    status text,
    phone text,
    email_verified boolean,
    phone_verified boolean,
    preferences jsonb,
    settings jsonb,
    last_login timestamptz,
    password_changed_at timestamptz,
    employee_id text,
    middle_name text,
    user_type text,
    auth_provider text,
    is_active boolean,
    is_locked boolean,
    is_system_user boolean,
    failed_login_attempts integer,
    last_active_at timestamptz,
    email_verified_at timestamptz,
    phone_verified_at timestamptz,
    locked_at timestamptz,
    deactivated_at timestamptz,
    erased_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    updated_by uuid,
    version bigint not null
);

comment on table lms.user_account is 'Users: people known to a tenant. One row per User aggregate. Personal columns read null once the person is erased; no password or other secret is ever here.';
comment on column lms.user_account.id is 'Identifies the row';
comment on column lms.user_account.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.user_account.org_id is 'The organization that the person belongs to -> lms.organization.id';
comment on column lms.user_account.dept_id is 'The department that the person belongs to -> lms.department.id';
comment on column lms.user_account.email is 'Personal: e-mail address, unique in the tenant without regard to case';
comment on column lms.user_account.first_name is 'Personal: given name';
comment on column lms.user_account.last_name is 'Personal: family name';
comment on column lms.user_account.username is 'Personal: name to log in with, unique in the tenant without regard to case';
comment on column lms.user_account.status is 'active or erased';
comment on column lms.user_account.phone is 'Personal: telephone number';
comment on column lms.user_account.email_verified is 'Whether the person proved to receive mail at the address (not recorded yet)';
comment on column lms.user_account.phone_verified is 'Whether the person proved to answer the number (not recorded yet)';
comment on column lms.user_account.preferences is 'What the person prefers (not recorded yet)';
comment on column lms.user_account.settings is 'Settings of the account (not recorded yet)';
comment on column lms.user_account.last_login is 'When the person logged in last (not recorded yet)';
comment on column lms.user_account.password_changed_at is 'When a password was set last; null: there is none';
comment on column lms.user_account.employee_id is 'Personal: number by which the institution knows the person';
comment on column lms.user_account.middle_name is 'Personal: further given names';
comment on column lms.user_account.user_type is 'learner, instructor, … as the institution says; rights come from user_role alone';
comment on column lms.user_account.auth_provider is 'Who checks the person''s identity (not recorded yet)';
comment on column lms.user_account.is_active is 'Whether the account may be used; false once erased';
comment on column lms.user_account.is_locked is 'Whether the account is locked after failed logins (not recorded yet)';
comment on column lms.user_account.is_system_user is 'Whether it is a machine rather than a person (not recorded yet)';
comment on column lms.user_account.failed_login_attempts is 'Failed logins since the last good one (not recorded yet)';
comment on column lms.user_account.last_active_at is 'When the person did something last (not recorded yet)';
comment on column lms.user_account.email_verified_at is 'When the e-mail address was proved (not recorded yet)';
comment on column lms.user_account.phone_verified_at is 'When the telephone number was proved (not recorded yet)';
comment on column lms.user_account.locked_at is 'When the account was locked (not recorded yet)';
comment on column lms.user_account.deactivated_at is 'When the account was taken out of use';
comment on column lms.user_account.erased_at is 'When the person was erased; null: not erased';
comment on column lms.user_account.created_at is 'Business time of the first event of this row';
comment on column lms.user_account.updated_at is 'Business time of the last event of this row';
comment on column lms.user_account.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.user_account.updated_by is 'Who did what changed this row last -> lms.user_account.id';
comment on column lms.user_account.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.user_profile (
    id uuid primary key,
    tenant_id uuid not null,
    user_id uuid,
    avatar_url text,
    bio text,
    social_links jsonb,
    additional_info jsonb,
    preferences jsonb,
    cover_photo_url text,
    date_of_birth date,
    gender text,
    marital_status text,
    nationality text,
    blood_group text,
    address_line1 text,
    address_line2 text,
    city text,
    state text,
    country text,
    postal_code text,
    emergency_contacts jsonb,
    custom_fields jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.user_profile is 'What a person tells of themselves, all of it personal: exactly one row for each user, null once the person is erased. Written by the User aggregate, whose version the row carries.';
comment on column lms.user_profile.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.user_profile.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.user_profile.user_id is 'The person -> lms.user_account.id';
comment on column lms.user_profile.avatar_url is 'Personal: picture (not recorded yet)';
comment on column lms.user_profile.bio is 'Personal: a few sentences';
comment on column lms.user_profile.social_links is 'Personal: pages elsewhere, by name (not recorded yet)';
comment on column lms.user_profile.additional_info is 'Personal: further facts, by name';
comment on column lms.user_profile.preferences is 'What the person prefers (not recorded yet)';
comment on column lms.user_profile.cover_photo_url is 'Personal: large picture (not recorded yet)';
comment on column lms.user_profile.date_of_birth is 'Personal: day of birth';
comment on column lms.user_profile.gender is 'Personal: as the person or the institution says';
comment on column lms.user_profile.marital_status is 'Personal: as the person says (not recorded yet)';
comment on column lms.user_profile.nationality is 'Personal: as the person says (not recorded yet)';
comment on column lms.user_profile.blood_group is 'Personal: as the person says (not recorded yet)';
comment on column lms.user_profile.address_line1 is 'Personal: street and number (not recorded yet)';
comment on column lms.user_profile.address_line2 is 'Personal: second line of the address (not recorded yet)';
comment on column lms.user_profile.city is 'Personal: town';
comment on column lms.user_profile.state is 'Personal: region within the country';
comment on column lms.user_profile.country is 'Personal: country';
comment on column lms.user_profile.postal_code is 'Personal: postal code (not recorded yet)';
comment on column lms.user_profile.emergency_contacts is 'Personal: whom to call (not recorded yet)';
comment on column lms.user_profile.custom_fields is 'Personal: fields that the tenant defines (not recorded yet)';
comment on column lms.user_profile.created_at is 'Business time of the first event of this row';
comment on column lms.user_profile.updated_at is 'Business time of the last event of this row';
comment on column lms.user_profile.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.user_role (
    id uuid primary key,
    tenant_id uuid not null,
    user_id uuid,
    role_id uuid,
    role_code text,
    org_id uuid,
    assigned_at timestamptz,
    expires_at timestamptz,
    assigned_by uuid,
    dept_id uuid,
    custom_permissions jsonb,
    is_primary boolean,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

comment on table lms.user_role is 'Roles that a user was given, one row per user and role. In force while expires_at is null or in the future: a role that was taken away keeps its row. Written by the User aggregate, whose version the row carries.';
comment on column lms.user_role.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.user_role.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.user_role.user_id is 'The user -> lms.user_account.id';
comment on column lms.user_role.role_id is 'The role; derived from its code';
comment on column lms.user_role.role_code is 'The role by its stable name: platform-admin, tenant-admin, instructor, learner, auditor, analyst';
comment on column lms.user_role.org_id is 'The organization that the role is limited to -> lms.organization.id (not recorded yet)';
comment on column lms.user_role.assigned_at is 'When the user was given the role last';
comment on column lms.user_role.expires_at is 'When the role ended; null: it is in force';
comment on column lms.user_role.assigned_by is 'Who gave the role last -> lms.user_account.id';
comment on column lms.user_role.dept_id is 'The department that the role is limited to -> lms.department.id (not recorded yet)';
comment on column lms.user_role.custom_permissions is 'Rights beside those of the role (not recorded yet)';
comment on column lms.user_role.is_primary is 'Whether it is the user''s main role (not recorded yet)';
comment on column lms.user_role.created_at is 'Business time of the first event of this row';
comment on column lms.user_role.updated_at is 'Business time of the last event of this row';
comment on column lms.user_role.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.course (
    id uuid primary key,
    tenant_id uuid not null,
    org_id uuid,
    dept_id uuid,
    code text,
    title text,
    description text,
    category text,
    difficulty_level text,
    status text,
    duration_hours integer,
    prerequisites jsonb,
    learning_objectives jsonb,
    metadata jsonb,
    settings jsonb,
    published_at timestamptz,
    archived_at timestamptz,
    starts_on date,
    ends_on date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    updated_by uuid,
    version bigint not null
);

comment on table lms.course is 'Courses, one row for each run of a course. One row per Course aggregate.';
comment on column lms.course.id is 'Identifies the row';
comment on column lms.course.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.course.org_id is 'The organization that offers it; null: the tenant itself -> lms.organization.id';
comment on column lms.course.dept_id is 'The department that offers it -> lms.department.id';
comment on column lms.course.code is 'Short name, unique in the organization without regard to case while the course is not archived';
comment on column lms.course.title is 'The title that people read';
comment on column lms.course.description is 'What the course is about';
comment on column lms.course.category is 'Subject area, as the author says';
comment on column lms.course.difficulty_level is 'As the author says';
comment on column lms.course.status is 'draft, published or archived';
comment on column lms.course.duration_hours is 'How long an average learner works on it, in hours';
comment on column lms.course.prerequisites is 'Courses to complete before, by code (not recorded yet)';
comment on column lms.course.learning_objectives is 'What a learner can do afterwards: a list of texts';
comment on column lms.course.metadata is 'Further facts, by name';
comment on column lms.course.settings is 'Settings of the course';
comment on column lms.course.published_at is 'When it was opened to learners first';
comment on column lms.course.archived_at is 'When it was archived; null: it is not';
comment on column lms.course.starts_on is 'The day on which this run begins; null: no fixed run';
comment on column lms.course.ends_on is 'The last day of this run; null: no fixed run';
comment on column lms.course.created_at is 'Business time of the first event of this row';
comment on column lms.course.updated_at is 'Business time of the last event of this row';
comment on column lms.course.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.course.updated_by is 'Who did what changed this row last -> lms.user_account.id';
comment on column lms.course.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.module (
    id uuid primary key,
    tenant_id uuid not null,
    course_id uuid,
    title text,
    description text,
    sequence_no integer,
    duration_mins integer,
    status text,
    learning_objectives jsonb,
    metadata jsonb,
    published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    version bigint not null
);

comment on table lms.module is 'Modules: the parts of a course. Written by the Course aggregate, whose version the row carries.';
comment on column lms.module.id is 'Identifies the row';
comment on column lms.module.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.module.course_id is 'The course -> lms.course.id';
comment on column lms.module.title is 'The title that people read';
comment on column lms.module.description is 'What the module is about';
comment on column lms.module.sequence_no is 'Place among the modules of the course, from 1 without gaps';
comment on column lms.module.duration_mins is 'How long an average learner works on it, in minutes';
comment on column lms.module.status is 'active: part of the outline. Whether learners see it follows from course.status and content.status';
comment on column lms.module.learning_objectives is 'What a learner can do afterwards: a list of texts (not recorded yet)';
comment on column lms.module.metadata is 'Further facts, by name (not recorded yet)';
comment on column lms.module.published_at is 'When the module was published by itself (not recorded yet)';
comment on column lms.module.created_at is 'Business time of the first event of this row';
comment on column lms.module.updated_at is 'Business time of the last event of this row';
comment on column lms.module.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.module.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.unit (
    id uuid primary key,
    tenant_id uuid not null,
    module_id uuid,
    title text,
    description text,
    type text,
    sequence_no integer,
    duration_mins integer,
    settings jsonb,
    status text,
    published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    version bigint not null
);

comment on table lms.unit is 'Units: the parts of a module. Written by the Course aggregate, whose version the row carries.';
comment on column lms.unit.id is 'Identifies the row';
comment on column lms.unit.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.unit.module_id is 'The module -> lms.module.id';
comment on column lms.unit.title is 'The title that people read';
comment on column lms.unit.description is 'What the unit is about';
comment on column lms.unit.type is 'lesson, assessment, … as the author says';
comment on column lms.unit.sequence_no is 'Place among the units of the module, from 1 without gaps';
comment on column lms.unit.duration_mins is 'How long an average learner works on it, in minutes';
comment on column lms.unit.settings is 'Settings of the unit (not recorded yet)';
comment on column lms.unit.status is 'active: part of the outline. Whether learners see it follows from course.status and content.status';
comment on column lms.unit.published_at is 'When the unit was published by itself (not recorded yet)';
comment on column lms.unit.created_at is 'Business time of the first event of this row';
comment on column lms.unit.updated_at is 'Business time of the last event of this row';
comment on column lms.unit.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.unit.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.content (
    id uuid primary key,
    tenant_id uuid not null,
    unit_id uuid,
    type text,
    title text,
    content_data jsonb,
    status text,
    estimated_duration integer,
    metadata jsonb,
    published_at timestamptz,
    sequence_no integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    version bigint not null
);

comment on table lms.content is 'Contents: the pages, videos, forums, … of a unit. Written by the Course aggregate, whose version the row carries.';
comment on column lms.content.id is 'Identifies the row';
comment on column lms.content.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.content.unit_id is 'The unit -> lms.unit.id';
comment on column lms.content.type is 'page, video, forum, … as the author says';
comment on column lms.content.title is 'The title that people read';
comment on column lms.content.content_data is 'The content itself or where it is, by type';
comment on column lms.content.status is 'draft or published';
comment on column lms.content.estimated_duration is 'How long an average learner works on it, in minutes';
comment on column lms.content.metadata is 'Further facts, by name';
comment on column lms.content.published_at is 'When learners could see it first';
comment on column lms.content.sequence_no is 'Place among the contents of the unit, from 1 without gaps';
comment on column lms.content.created_at is 'Business time of the first event of this row';
comment on column lms.content.updated_at is 'Business time of the last event of this row';
comment on column lms.content.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.content.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.assessment (
    id uuid primary key,
    tenant_id uuid not null,
    unit_id uuid,
    title text,
    description text,
    type text,
    passing_score integer,
    max_score integer,
    duration_mins integer,
    max_attempts integer,
    settings jsonb,
    status text,
    published_at timestamptz,
    course_id uuid,
    weight numeric,
    due_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by uuid,
    version bigint not null
);

comment on table lms.assessment is 'Assessments: what learners are graded on. One row per Assessment aggregate.';
comment on column lms.assessment.id is 'Identifies the row';
comment on column lms.assessment.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.assessment.unit_id is 'The unit that it stands in -> lms.unit.id';
comment on column lms.assessment.title is 'The title that people read';
comment on column lms.assessment.description is 'What the assessment is about';
comment on column lms.assessment.type is 'quiz, exam, assignment, … as the author says';
comment on column lms.assessment.passing_score is 'The score from which an attempt passes, in points; null: nothing to pass';
comment on column lms.assessment.max_score is 'The highest score, in points';
comment on column lms.assessment.duration_mins is 'The time for an attempt, in minutes; null: unlimited';
comment on column lms.assessment.max_attempts is 'Attempts allowed for each learner; null: unlimited';
comment on column lms.assessment.settings is 'Settings of the assessment';
comment on column lms.assessment.status is 'draft, published or closed';
comment on column lms.assessment.published_at is 'When learners could start it first';
comment on column lms.assessment.course_id is 'The course -> lms.course.id';
comment on column lms.assessment.weight is 'Share in the course result, in percent; null: not weighted';
comment on column lms.assessment.due_at is 'When it is due; null: at any time';
comment on column lms.assessment.created_at is 'Business time of the first event of this row';
comment on column lms.assessment.updated_at is 'Business time of the last event of this row';
comment on column lms.assessment.created_by is 'Who did what made this row -> lms.user_account.id';
comment on column lms.assessment.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.assessment_attempt (
    id uuid primary key,
    tenant_id uuid not null,
    assessment_id uuid,
    user_id uuid,
    enrollment_id uuid,
    attempt_number integer,
    score numeric,
    status text,
    start_time timestamptz,
    end_time timestamptz,
    submitted_at timestamptz,
    course_id uuid,
    passed boolean,
    max_score integer,
    feedback text,
    metadata jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
) with (fillfactor = 80);

comment on table lms.assessment_attempt is 'Attempts: one learner''s tries at one assessment. One row per AssessmentAttempt aggregate.';
comment on column lms.assessment_attempt.id is 'Identifies the row';
comment on column lms.assessment_attempt.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.assessment_attempt.assessment_id is 'The assessment -> lms.assessment.id';
comment on column lms.assessment_attempt.user_id is 'The learner -> lms.user_account.id';
comment on column lms.assessment_attempt.enrollment_id is 'The enrolment that it belongs to -> lms.enrollment.id';
comment on column lms.assessment_attempt.attempt_number is 'Counted from 1 within enrolment and assessment';
comment on column lms.assessment_attempt.score is 'Points from 0 to max_score; null: not graded';
comment on column lms.assessment_attempt.status is 'in_progress, submitted or graded';
comment on column lms.assessment_attempt.start_time is 'When the learner began';
comment on column lms.assessment_attempt.end_time is 'When the learner finished';
comment on column lms.assessment_attempt.submitted_at is 'When it was handed in';
comment on column lms.assessment_attempt.course_id is 'The course -> lms.course.id';
comment on column lms.assessment_attempt.passed is 'Whether the score reaches the passing score of the time; null: not graded';
comment on column lms.assessment_attempt.max_score is 'The assessment''s highest score when the attempt began, in points';
comment on column lms.assessment_attempt.feedback is 'What the grader wrote';
comment on column lms.assessment_attempt.metadata is 'Further facts, by name; {"banked": true}: a result carried over from an earlier run';
comment on column lms.assessment_attempt.created_at is 'Business time of the first event of this row';
comment on column lms.assessment_attempt.updated_at is 'Business time of the last event of this row';
comment on column lms.assessment_attempt.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.enrollment (
    id uuid primary key,
    tenant_id uuid not null,
    user_id uuid,
    course_id uuid,
    status text,
    progress numeric,
    enrolled_at timestamptz,
    start_date timestamptz,
    completion_date timestamptz,
    completion_criteria jsonb,
    outcome text,
    withdrawn_at timestamptz,
    metadata jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
) with (fillfactor = 80);

comment on table lms.enrollment is 'Enrolments: one learner in one course. One row per Enrollment aggregate; enrolling again after a withdrawal is the same row.';
comment on column lms.enrollment.id is 'Identifies the row';
comment on column lms.enrollment.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.enrollment.user_id is 'The learner -> lms.user_account.id';
comment on column lms.enrollment.course_id is 'The course -> lms.course.id';
comment on column lms.enrollment.status is 'active, withdrawn, completed or failed';
comment on column lms.enrollment.progress is 'Share of the required contents and assessments that is done, in percent 0 to 100 (not recorded yet)';
comment on column lms.enrollment.enrolled_at is 'When the learner was enrolled first';
comment on column lms.enrollment.start_date is 'When the learner begins or began';
comment on column lms.enrollment.completion_date is 'When the learner completed the course; null: not completed';
comment on column lms.enrollment.completion_criteria is 'What it takes to complete, in place of the course''s own';
comment on column lms.enrollment.outcome is 'How the course ended for a learner who stayed: pass, distinction or fail; null: not ended';
comment on column lms.enrollment.withdrawn_at is 'When the learner left; null: has not left, or came back';
comment on column lms.enrollment.metadata is 'Further facts, by name';
comment on column lms.enrollment.created_at is 'Business time of the first event of this row';
comment on column lms.enrollment.updated_at is 'Business time of the last event of this row';
comment on column lms.enrollment.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';

create table lms.content_progress (
    id uuid primary key,
    tenant_id uuid not null,
    enrollment_id uuid,
    content_id uuid,
    status text,
    progress numeric,
    time_spent_mins integer,
    last_accessed timestamptz,
    completed_at timestamptz,
    interactions integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
) with (fillfactor = 80);

comment on table lms.content_progress is 'What an enrolled learner did with a content, one row for each pair that was used at least once. Written by the Enrollment aggregate, whose version the row carries.';
comment on column lms.content_progress.id is 'Identifies the row; derived from what it belongs to';
comment on column lms.content_progress.tenant_id is 'The tenant -> lms.tenant.id';
comment on column lms.content_progress.enrollment_id is 'The enrolment -> lms.enrollment.id';
comment on column lms.content_progress.content_id is 'The content -> lms.content.id';
comment on column lms.content_progress.status is 'in_progress (the only state recorded so far); no row: not started';
comment on column lms.content_progress.progress is 'Share that is done, in percent 0 to 100 (not recorded yet)';
comment on column lms.content_progress.time_spent_mins is 'Time spent, in minutes, only ever adding up (not recorded yet)';
comment on column lms.content_progress.last_accessed is 'When the learner used it last';
comment on column lms.content_progress.completed_at is 'When the learner completed it first (not recorded yet)';
comment on column lms.content_progress.interactions is 'Clicks so far';
comment on column lms.content_progress.created_at is 'Business time of the first event of this row';
comment on column lms.content_progress.updated_at is 'Business time of the last event of this row';
comment on column lms.content_progress.version is 'Sequence number, from 0, of the last event of the owning aggregate that touched this row';
-- Indexes: what the query side asks by, and every foreign key that a page or a report follows.

create index organization_by_tenant on lms.organization (tenant_id, id);
create index department_by_organization on lms.department (org_id);
create index user_account_by_tenant on lms.user_account (tenant_id, id);
create index user_profile_by_user on lms.user_profile (user_id);
create index user_role_by_user on lms.user_role (user_id);
create index course_by_title on lms.course (tenant_id, title, id);
create index course_by_code on lms.course (tenant_id, code, id);
create index course_by_status on lms.course (tenant_id, status, title, id);
create index module_by_course on lms.module (course_id, sequence_no);
create index unit_by_module on lms.unit (module_id, sequence_no);
create index content_by_unit on lms.content (unit_id, sequence_no);
create index assessment_by_course on lms.assessment (course_id, id);
create index enrollment_by_course on lms.enrollment (tenant_id, course_id, id);
create index enrollment_by_user on lms.enrollment (tenant_id, user_id, id);
create index assessment_attempt_by_enrollment on lms.assessment_attempt (enrollment_id, id);
create index assessment_attempt_by_user on lms.assessment_attempt (user_id, id);
create index assessment_attempt_by_assessment on lms.assessment_attempt (assessment_id, id);
create index content_progress_by_enrollment on lms.content_progress (enrollment_id);

-- What the projection needs for itself.

create table lms.token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    stored_at text,
    owner text,
    primary key (processor_name, segment)
);

comment on table lms.token_entry is 'How far the projection has come; committed together with the rows';
comment on column lms.token_entry.processor_name is 'The projection';
comment on column lms.token_entry.segment is 'The part of the aggregates that it is about';
comment on column lms.token_entry.token is 'The position in the event store, as JSON';
comment on column lms.token_entry.token_type is 'The kind of position';
comment on column lms.token_entry.stored_at is 'When it was stored, ISO 8601';
comment on column lms.token_entry.owner is 'The process that works on it';

create table lms.dead_letter (
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

comment on table lms.dead_letter is 'Events that could not be projected, and later events of the same aggregates, until they are tried again';
comment on column lms.dead_letter.id is 'Identifies the row';
comment on column lms.dead_letter.processing_group is 'The projection';
comment on column lms.dead_letter.sequence_identifier is 'The aggregate whose events wait';
comment on column lms.dead_letter.sequence_index is 'Place among the waiting events of the aggregate';
comment on column lms.dead_letter.message_type is 'The kind of message';
comment on column lms.dead_letter.event_identifier is 'Identifies the event';
comment on column lms.dead_letter.occurred_at is 'When the event was recorded, ISO 8601';
comment on column lms.dead_letter.payload_type is 'The event by its logical name';
comment on column lms.dead_letter.payload_revision is 'The revision of its shape';
comment on column lms.dead_letter.payload is 'The event as in the event store, what is personal encrypted';
comment on column lms.dead_letter.metadata is 'Who, where and why, as in the event store';
comment on column lms.dead_letter.aggregate_type is 'The kind of aggregate';
comment on column lms.dead_letter.aggregate_identifier is 'The aggregate';
comment on column lms.dead_letter.sequence_number is 'The place of the event in the history of the aggregate, from 0';
comment on column lms.dead_letter.token_type is 'The kind of position';
comment on column lms.dead_letter.token is 'The position of the event in the event store, as JSON';
comment on column lms.dead_letter.enqueued_at is 'When it was put here, ISO 8601';
comment on column lms.dead_letter.last_touched is 'When it was tried last, ISO 8601';
comment on column lms.dead_letter.processing_started is 'When the try that is under way began, ISO 8601';
comment on column lms.dead_letter.cause_type is 'The kind of failure; null: waits for an earlier event';
comment on column lms.dead_letter.cause_message is 'What failed, without values of the event';
comment on column lms.dead_letter.diagnostics is 'Further facts about the failure, as JSON';

create table lms.analyst_grant (
    role_name text not null,
    tenant_id uuid,
    unique nulls not distinct (role_name, tenant_id)
);

comment on table lms.analyst_grant is 'Which analysts see which tenants; a role without a row sees nothing';
comment on column lms.analyst_grant.role_name is 'The database role analyst or a member of it';
comment on column lms.analyst_grant.tenant_id is 'The tenant whose rows it sees -> lms.tenant.id; null: all tenants';

-- Views for analysts. They look with the rights of the one who asks, so row-level security holds for them too.

create view analytics.course_outcome with (security_invoker = true) as
select course.tenant_id,
       course.id as course_id,
       course.code,
       course.title,
       course.category,
       course.starts_on,
       coalesce(outcome.enrolled, 0) as enrolled,
       coalesce(outcome.active, 0) as active,
       coalesce(outcome.pass, 0) as pass,
       coalesce(outcome.distinction, 0) as distinction,
       coalesce(outcome.fail, 0) as fail,
       coalesce(outcome.withdrawn, 0) as withdrawn,
       round(100.0 * outcome.withdrawn / outcome.enrolled, 1) as withdrawn_percent,
       round(100.0 * (outcome.pass + outcome.distinction) / outcome.enrolled, 1) as completion_percent
from lms.course
left join (
    select tenant_id,
           course_id,
           count(*) as enrolled,
           count(*) filter (where status = 'active') as active,
           count(*) filter (where outcome = 'pass') as pass,
           count(*) filter (where outcome = 'distinction') as distinction,
           count(*) filter (where outcome = 'fail') as fail,
           count(*) filter (where status = 'withdrawn') as withdrawn
    from lms.enrollment
    group by tenant_id, course_id
) outcome on outcome.tenant_id = course.tenant_id and outcome.course_id = course.id;

comment on view analytics.course_outcome is 'How each course ended for its learners; one row for each course, also where nobody is enrolled';
comment on column analytics.course_outcome.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.course_outcome.course_id is 'The course -> lms.course.id';
comment on column analytics.course_outcome.code is 'The course by its short name';
comment on column analytics.course_outcome.title is 'The course by its title';
comment on column analytics.course_outcome.category is 'Subject area of the course';
comment on column analytics.course_outcome.starts_on is 'The day on which the course begins';
comment on column analytics.course_outcome.enrolled is 'Enrolments ever made, a learner who came back counted once';
comment on column analytics.course_outcome.active is 'Of these, still under way';
comment on column analytics.course_outcome.pass is 'Of these, ended with pass';
comment on column analytics.course_outcome.distinction is 'Of these, ended with distinction';
comment on column analytics.course_outcome.fail is 'Of these, ended with fail';
comment on column analytics.course_outcome.withdrawn is 'Of these, left and not come back';
comment on column analytics.course_outcome.withdrawn_percent is 'Withdrawn of enrolled, in percent with one decimal; null: nobody enrolled';
comment on column analytics.course_outcome.completion_percent is 'Pass and distinction of enrolled, in percent with one decimal; null: nobody enrolled';

create view analytics.assessment_result with (security_invoker = true) as
select assessment.tenant_id,
       assessment.course_id,
       course.code as course_code,
       assessment.id as assessment_id,
       assessment.title,
       assessment.type,
       assessment.max_score,
       assessment.passing_score,
       coalesce(result.attempts, 0) as attempts,
       coalesce(result.graded, 0) as graded,
       coalesce(result.attempts - result.graded, 0) as without_score,
       round(result.mean_score, 4) as mean_score,
       round(result.sd_score, 4) as sd_score,
       coalesce(result.below_pass, 0) as below_pass,
       coalesce(result.banked, 0) as banked
from lms.assessment
join lms.course on course.tenant_id = assessment.tenant_id and course.id = assessment.course_id
left join (
    select tenant_id,
           assessment_id,
           count(*) as attempts,
           count(score) as graded,
           avg(score) as mean_score,
           stddev_samp(score) as sd_score,
           count(*) filter (where not passed) as below_pass,
           count(*) filter (where metadata @> '{"banked": true}') as banked
    from lms.assessment_attempt
    group by tenant_id, assessment_id
) result on result.tenant_id = assessment.tenant_id and result.assessment_id = assessment.id;

comment on view analytics.assessment_result is 'The results of each assessment over all attempts; one row for each assessment, also where nobody tried';
comment on column analytics.assessment_result.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.assessment_result.course_id is 'The course -> lms.course.id';
comment on column analytics.assessment_result.course_code is 'The course by its short name';
comment on column analytics.assessment_result.assessment_id is 'The assessment -> lms.assessment.id';
comment on column analytics.assessment_result.title is 'The assessment by its title';
comment on column analytics.assessment_result.type is 'quiz, exam, assignment, … as the author says';
comment on column analytics.assessment_result.max_score is 'The highest score, in points';
comment on column analytics.assessment_result.passing_score is 'The score from which an attempt passes, in points';
comment on column analytics.assessment_result.attempts is 'Attempts begun';
comment on column analytics.assessment_result.graded is 'Of these, with a score';
comment on column analytics.assessment_result.without_score is 'Of these, without a score';
comment on column analytics.assessment_result.mean_score is 'Mean of the scores, in points with four decimals; null: none';
comment on column analytics.assessment_result.sd_score is 'Standard deviation of the scores (of a sample), in points; null: fewer than two';
comment on column analytics.assessment_result.below_pass is 'Attempts whose score does not reach the passing score';
comment on column analytics.assessment_result.banked is 'Attempts whose result was carried over from an earlier run';

create view analytics.retention_by_week with (security_invoker = true) as
with stay as (
    -- When each learner left: in which week of the course, -1 before it began, null never.
    select course.tenant_id,
           course.id as course_id,
           course.code,
           (course.ends_on - course.starts_on) / 7 as course_weeks,
           greatest(-1, floor((cast(enrollment.withdrawn_at at time zone 'UTC' as date)
               - coalesce(course.starts_on, cast(enrollment.start_date at time zone 'UTC' as date))) / 7.0)) as left_in,
           enrollment.withdrawn_at is not null as has_left
    from lms.course
    join lms.enrollment on enrollment.tenant_id = course.tenant_id and enrollment.course_id = course.id
),
size as (
    select tenant_id, course_id, code, count(*) as enrolled,
           cast(greatest(course_weeks, max(left_in) filter (where has_left) + 1, 0) as integer) as weeks
    from stay
    group by tenant_id, course_id, code, course_weeks
),
leaving as (
    select tenant_id, course_id, left_in, count(*) as learners
    from stay
    where has_left
    group by tenant_id, course_id, left_in
),
weekly as (
    select size.tenant_id, size.course_id, size.code, week, size.enrolled,
           size.enrolled - coalesce(sum(leaving.learners) over (
               partition by size.tenant_id, size.course_id order by week), 0) as still_there
    from size
    cross join lateral generate_series(0, size.weeks) as week
    left join leaving on leaving.tenant_id = size.tenant_id and leaving.course_id = size.course_id
        and leaving.left_in = week - 1
)
select tenant_id,
       course_id,
       code,
       week,
       enrolled,
       cast(still_there as bigint) as still_there,
       round(still_there / enrolled, 4) as share
from weekly;

comment on view analytics.retention_by_week is 'How many learners are still there at the beginning of each week of a course; one row for each course with learners and each week until the course ends or the last one left';
comment on column analytics.retention_by_week.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.retention_by_week.course_id is 'The course -> lms.course.id';
comment on column analytics.retention_by_week.code is 'The course by its short name';
comment on column analytics.retention_by_week.week is 'Weeks since the course began, or since each learner began where the course has no fixed start; 0 is the beginning';
comment on column analytics.retention_by_week.enrolled is 'Enrolments ever made';
comment on column analytics.retention_by_week.still_there is 'Of these, not left before the week began';
comment on column analytics.retention_by_week.share is 'Still there of enrolled, 0 to 1 with four decimals';
