-- Maximum and passing scores are decimals: three questions of 0.5 points have a maximum score of 1.5.

drop view analytics.assessment_result;

alter table lms.assessment alter column max_score type numeric, alter column passing_score type numeric;
alter table lms.assessment_version alter column max_score type numeric, alter column passing_score type numeric;
alter table lms.assessment_attempt alter column max_score type numeric, alter column passing_score type numeric;
alter table lms.enrollment_result alter column max_score type numeric;

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
