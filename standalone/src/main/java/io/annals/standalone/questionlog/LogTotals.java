package io.annals.standalone.questionlog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of everything a log's course has, by which its load is checked.
 *
 * @param learners users who are enrolled
 * @param attempts those that were submitted
 * @param responses answers that count: one for each question that was answered in an
 * attempt
 * @param correct those of them that are right
 */
public record LogTotals(long learners, long assessments, long questions, long attempts, long responses, long correct) {

    /** A name and a number each, in the order in which they are shown. */
    public List<Map.Entry<String, Long>> lines() {
        return List.of(Map.entry("learners", this.learners), Map.entry("assessments", this.assessments),
                Map.entry("questions", this.questions), Map.entry("attempts", this.attempts),
                Map.entry("responses", this.responses), Map.entry("correct responses", this.correct));
    }

    /** Counts in the schema {@code lms}. */
    public static LogTotals inPostgres(JdbcClient database, UUID course) {
        return database.sql("""
                select (select count(*) from lms.enrollment where course_id = :course) as learners,
                       (select count(*) from lms.assessment where course_id = :course) as assessments,
                       (select count(*) from lms.question as asked
                          join lms.assessment on assessment.id = asked.assessment_id
                         where assessment.course_id = :course) as questions,
                       (select count(*) from lms.assessment_attempt
                         where course_id = :course and submitted_at is not null) as attempts,
                       count(response.response_data) as responses,
                       count(*) filter (where response.is_correct and response.response_data is not null) as correct
                from lms.assessment_attempt as attempt
                left join lms.question_response as response on response.attempt_id = attempt.id
                where attempt.course_id = :course
                """).param("course", course).query(LogTotals.class).single();
    }

}
