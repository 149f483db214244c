package io.annals.standalone.questionlog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The number of records of a log's course, by which an import is checked.
 *
 * @param learners the number of enrolled users
 * @param attempts the number of submitted attempts
 * @param responses the number of graded answers: one per answered question and attempt
 * @param correct the number of correct ones among them
 */
public record LogTotals(long learners, long assessments, long questions, long attempts, long responses, long correct) {

    /** The labeled counts in display order. */
    public List<Map.Entry<String, Long>> lines() {
        return List.of(Map.entry("learners", this.learners), Map.entry("assessments", this.assessments),
                Map.entry("questions", this.questions), Map.entry("attempts", this.attempts),
                Map.entry("responses", this.responses), Map.entry("correct responses", this.correct));
    }

    /** Counts the rows of the schema {@code lms}. */
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
