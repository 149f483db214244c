-- What people type is found without regard to case, by equality with a folded form that the projection writes. Row-level
-- security lets only leakproof operators near an index: equality of texts is one, lower() is not.

alter table lms.user_account add column email_folded text, add column username_folded text;
alter table lms.course add column code_folded text;

comment on column lms.user_account.email_folded is 'Personal: email as it is compared, in lower case and without outer blanks';
comment on column lms.user_account.username_folded is 'Personal: username as it is compared, in lower case and without outer blanks';
comment on column lms.course.code_folded is 'code as it is compared, in lower case and without outer blanks';

update lms.user_account
set email_folded = lower(normalize(btrim(email), nfkc)), username_folded = lower(normalize(btrim(username), nfkc))
where email is not null or username is not null;
update lms.course set code_folded = lower(normalize(btrim(code), nfkc));

create index user_account_by_email on lms.user_account (tenant_id, email_folded) where email_folded is not null;
create index user_account_by_username on lms.user_account (tenant_id, username_folded) where username_folded is not null;
create index course_by_folded_code on lms.course (tenant_id, code_folded, id);

-- Lists, each in its order and with each of its filters.

create index user_account_by_type on lms.user_account (tenant_id, user_type, id);
create index user_account_by_organization on lms.user_account (tenant_id, org_id, id);
create index organization_by_code on lms.organization (tenant_id, code, id);
create index course_by_organization on lms.course (tenant_id, org_id, code, id);
create index course_by_status_and_code on lms.course (tenant_id, status, code, id);

-- No list is ordered by these.

drop index lms.organization_by_tenant, lms.course_by_title, lms.course_by_status;

-- Asked about one course, both views read what that course has, not what the tenant has.

create or replace view analytics.assessment_result with (security_invoker = true) as
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
left join lateral (
    select count(*) as attempts,
           count(score) as graded,
           avg(score) as mean_score,
           stddev_samp(score) as sd_score,
           count(*) filter (where not passed) as below_pass,
           count(*) filter (where metadata @> '{"banked": true}') as banked
    from lms.assessment_attempt attempt
    where attempt.tenant_id = assessment.tenant_id and attempt.assessment_id = assessment.id
) result on true;

create or replace view analytics.retention_by_week with (security_invoker = true) as
with stay as not materialized (
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
