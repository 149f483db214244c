-- How good questions are as questions: what learners make of each, and whether those who do well elsewhere do well on it.

create view analytics.marked_response with (security_invoker = true) as
select tenant_id,
       assessment_id,
       question_id,
       attempt_id,
       response_data,
       is_correct,
       points,
       points_earned,
       share,
       total_share,
       rest_share,
       case when peers < 2 then null
            else rank() over (partition by tenant_id, assessment_id, question_id order by total_share desc) <= group_size
       end as in_upper_group,
       case when peers < 2 then null
            else rank() over (partition by tenant_id, assessment_id, question_id order by total_share) <= group_size
       end as in_lower_group
from (
    select counted.*,
           points_earned / points as share,
           total_earned / total_points as total_share,
           (total_earned - points_earned) / nullif(total_points - points, 0) as rest_share,
           count(*) over (partition by tenant_id, assessment_id, question_id) as peers,
           greatest(1, round(0.27 * count(*) over (partition by tenant_id, assessment_id, question_id))) as group_size
    from (
        select response.tenant_id,
               response.assessment_id,
               response.question_id,
               response.attempt_id,
               response.response_data,
               response.is_correct,
               response.points,
               response.points_earned,
               sum(response.points_earned) over attempt as total_earned,
               sum(response.points) over attempt as total_points
        from lms.question_response response
        join lms.assessment_attempt attempt
            on attempt.tenant_id = response.tenant_id and attempt.id = response.attempt_id
        where attempt.status in ('graded', 'regraded') and response.points_earned is not null and response.points > 0
        window attempt as (partition by response.tenant_id, response.assessment_id, response.attempt_id)
    ) counted
) shared;

comment on view analytics.marked_response is 'Marked answers of all attempts that have their score, several of one learner among them; voided and expired attempts are left out. One row for each question of such an attempt, also where it was left blank';
comment on column analytics.marked_response.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.marked_response.assessment_id is 'The assessment -> lms.assessment.id';
comment on column analytics.marked_response.question_id is 'The question, in whatever version -> lms.question.id';
comment on column analytics.marked_response.attempt_id is 'The attempt -> lms.assessment_attempt.id';
comment on column analytics.marked_response.response_data is 'The answer; null: left blank';
comment on column analytics.marked_response.is_correct is 'Whether it is the right answer and not only partly right';
comment on column analytics.marked_response.points is 'What the right answer earned in that version';
comment on column analytics.marked_response.points_earned is 'What the answer earned, as marked last';
comment on column analytics.marked_response.share is 'points_earned of points, 0 to 1';
comment on column analytics.marked_response.total_share is 'The same for the whole attempt, lateness aside';
comment on column analytics.marked_response.rest_share is 'The same for the rest of the attempt, without this question; null: there is no rest';
comment on column analytics.marked_response.in_upper_group is 'Whether total_share is among the best 27 % of those who had the question, at least one; whoever has as much as the last of them belongs to them (Kelley 1939); null: nobody else had it';
comment on column analytics.marked_response.in_lower_group is 'The same for the worst 27 %';

create view analytics.item_analysis with (security_invoker = true) as
select question.tenant_id,
       assessment.course_id,
       question.assessment_id,
       question.id as question_id,
       question.type,
       question.question_text,
       question.points,
       question.status,
       coalesce(item.answers, 0) as answers,
       coalesce(item.blank, 0) as blank,
       coalesce(item.correct, 0) as correct,
       round(item.facility, 4) as facility,
       round(item.mean_points, 4) as mean_points,
       round(item.sd_points, 4) as sd_points,
       round(cast(item.discrimination as numeric), 4) as discrimination,
       round(item.upper_facility, 4) as upper_facility,
       round(item.lower_facility, 4) as lower_facility,
       round(item.upper_facility - item.lower_facility, 4) as upper_lower_difference
from lms.question
join lms.assessment on assessment.tenant_id = question.tenant_id and assessment.id = question.assessment_id
left join (
    select tenant_id,
           assessment_id,
           question_id,
           count(*) as answers,
           count(*) filter (where response_data is null) as blank,
           count(*) filter (where is_correct) as correct,
           avg(share) as facility,
           avg(points_earned) as mean_points,
           stddev_samp(points_earned) as sd_points,
           corr(share, rest_share) as discrimination,
           avg(share) filter (where in_upper_group) as upper_facility,
           avg(share) filter (where in_lower_group) as lower_facility
    from analytics.marked_response
    group by tenant_id, assessment_id, question_id
) item on item.tenant_id = question.tenant_id and item.assessment_id = question.assessment_id
    and item.question_id = question.id;

comment on view analytics.item_analysis is 'How each question works, over the answers in marked_response: all attempts that have their score, in all versions. One row for each question, also where nobody had it and where it was removed. The figures are those of Moodle''s quiz statistics (docs.moodle.org/dev/Quiz_statistics_calculations), as shares of the points because versions may differ in these, and the difference of the groups of Kelley (The selection of upper and lower groups for the validation of test items, Journal of Educational Psychology 30, 1939)';
comment on column analytics.item_analysis.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.item_analysis.course_id is 'The course -> lms.course.id';
comment on column analytics.item_analysis.assessment_id is 'The assessment -> lms.assessment.id';
comment on column analytics.item_analysis.question_id is 'The question -> lms.question.id';
comment on column analytics.item_analysis.type is 'single_choice, multiple_choice, true_false, short_text, numerical, matching, ordering or essay';
comment on column analytics.item_analysis.question_text is 'What is asked, as authors have it now';
comment on column analytics.item_analysis.points is 'What the right answer earns, as authors have it now';
comment on column analytics.item_analysis.status is 'active or removed';
comment on column analytics.item_analysis.answers is 'Attempts that had the question and have their score';
comment on column analytics.item_analysis.blank is 'Of these, left blank';
comment on column analytics.item_analysis.correct is 'Of these, with the right answer';
comment on column analytics.item_analysis.facility is 'Facility index: mean of points_earned / points, 0 (nobody earned anything) to 1; null: no answers';
comment on column analytics.item_analysis.mean_points is 'Mean of the points earned; null: no answers';
comment on column analytics.item_analysis.sd_points is 'Standard deviation of the points earned (of a sample); null: fewer than two answers';
comment on column analytics.item_analysis.discrimination is 'Discrimination index: correlation (Pearson) of what the answer earned with what the rest of the attempt earned, -1 to 1; null: it cannot be told, because one of both is always the same';
comment on column analytics.item_analysis.upper_facility is 'Facility among the best 27 % of attempts; null: fewer than two answers';
comment on column analytics.item_analysis.lower_facility is 'Facility among the worst 27 % of attempts; null: fewer than two answers';
comment on column analytics.item_analysis.upper_lower_difference is 'upper_facility less lower_facility, -1 to 1';

create view analytics.option_choice with (security_invoker = true) as
select option.tenant_id,
       question.assessment_id,
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
join lms.question on question.tenant_id = option.tenant_id and question.id = option.question_id
left join (
    select tenant_id, assessment_id, question_id, count(*) as answers
    from analytics.marked_response
    group by tenant_id, assessment_id, question_id
) item on item.tenant_id = question.tenant_id and item.assessment_id = question.assessment_id
    and item.question_id = question.id
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
) choice on choice.tenant_id = question.tenant_id and choice.assessment_id = question.assessment_id
    and choice.question_id = question.id and choice.option_id = option.id
where option.role = 'option';

comment on view analytics.option_choice is 'How often each option of a single or multiple choice was chosen, over the answers in marked_response: a wrong one that nobody chooses distracts nobody, one that the best choose is not clearly wrong. One row for each option, also where it was dropped';
comment on column analytics.option_choice.tenant_id is 'The tenant -> lms.tenant.id';
comment on column analytics.option_choice.assessment_id is 'The assessment -> lms.assessment.id';
comment on column analytics.option_choice.question_id is 'The question -> lms.question.id';
comment on column analytics.option_choice.option_id is 'The option -> lms.option.id';
comment on column analytics.option_choice.text is 'What is to choose, as authors have it now';
comment on column analytics.option_choice.is_correct is 'Whether it belongs to the right answer, as authors have it now';
comment on column analytics.option_choice.sequence_no is 'Place in the author''s order, from 1; null: dropped';
comment on column analytics.option_choice.answers is 'Attempts that had the question and have their score';
comment on column analytics.option_choice.chosen is 'Of these, with this option chosen';
comment on column analytics.option_choice.share is 'chosen of answers, 0 to 1; null: no answers';
comment on column analytics.option_choice.chosen_by_upper is 'How often the best 27 % chose it';
comment on column analytics.option_choice.chosen_by_lower is 'How often the worst 27 % chose it';
