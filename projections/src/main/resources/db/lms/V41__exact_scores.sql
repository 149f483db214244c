-- A third of a point is not a decimal: the exact value stands beside the rounded one.

alter table lms.question_response add column exact_points text;
alter table lms.assessment_attempt add column exact_score text;
