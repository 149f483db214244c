-- Sections, questions and options are identified by their assessment and their id together: ids that clients choose
-- in one assessment may be the same in another.

alter table lms.assessment_section drop constraint assessment_section_pkey;
update lms.assessment_section set id = section_id;
alter table lms.assessment_section
    drop column section_id,
    add primary key (assessment_id, id);

alter table lms.question drop constraint question_pkey;
alter table lms.question add primary key (assessment_id, id);

alter table lms.option add column assessment_id uuid;
update lms.option
set assessment_id = question.assessment_id
from lms.question
where question.id = option.question_id;
alter table lms.option drop constraint option_pkey;
alter table lms.option add primary key (assessment_id, id);

drop index lms.option_by_question;
create index option_by_question on lms.option (assessment_id, question_id, sequence_no);
drop index lms.question_version_by_question;
create index question_version_by_question on lms.question_version (assessment_id, question_id, version_no);
drop index lms.question_response_by_question;
create index question_response_by_question on lms.question_response (assessment_id, question_id, attempt_id);
drop index lms.question_response_by_assessment;

create or replace view analytics.option_choice with (security_invoker = true) as
select option.tenant_id,
       option.assessment_id,
       option.question_id,
       option.id as option_id,
       option.text,
       option.is_correct,
       option.sequence_no,
       coalesce(item.answers, 0) as answers,
       coalesce(choice.chosen, 0) as chosen,
       round(cast(coalesce(choice.chosen, 0) as numeric) / nullif(item.answers, 0), 4) as share,
       coalesce(choice.chosen_by_upper, 0) as chosen_by_upper,
       coalesce(choice.chosen_by_lower, 0) as chosen_by_lower
from lms.option
left join (
    select tenant_id, assessment_id, question_id, count(*) as answers
    from analytics.marked_response
    group by tenant_id, assessment_id, question_id
) item on item.tenant_id = option.tenant_id and item.assessment_id = option.assessment_id
    and item.question_id = option.question_id
left join (
    select tenant_id,
           assessment_id,
           question_id,
           cast(picked.option_id as uuid) as option_id,
           count(*) as chosen,
           count(*) filter (where in_upper_group) as chosen_by_upper,
           count(*) filter (where in_lower_group) as chosen_by_lower
    from analytics.marked_response
    cross join jsonb_array_elements_text(response_data -> 'optionIds') as picked (option_id)
    group by tenant_id, assessment_id, question_id, picked.option_id
) choice on choice.tenant_id = option.tenant_id and choice.assessment_id = option.assessment_id
    and choice.question_id = option.question_id and choice.option_id = option.id
where option.role = 'option';
