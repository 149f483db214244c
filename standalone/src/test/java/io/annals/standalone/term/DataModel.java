package io.annals.standalone.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The expected tables of the learning model, with their columns and the targets of their
 * references.
 */
final class DataModel {

    /** The columns of each table, separated by spaces. */
    static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(Map.entry("course", """
            id org_id dept_id code title description category difficulty_level status duration_hours prerequisites \
            learning_objectives metadata settings published_at archived_at created_at updated_at created_by \
            updated_by"""), Map.entry("course_instructor", """
            id course_id user_id role assigned_at removed_at created_at updated_at"""), Map.entry("module", """
            id course_id title description sequence_no duration_mins status learning_objectives metadata \
            published_at created_at updated_at created_by"""), Map.entry("module_prerequisite", """
            id module_id prerequisite_module_id requirement_type created_at updated_at"""), Map.entry("unit", """
            id module_id title description type sequence_no duration_mins settings status published_at created_at \
            updated_at created_by"""), Map.entry("content", """
            id unit_id type title content_data status estimated_duration metadata published_at created_at \
            updated_at created_by"""), Map.entry("resource", """
            id content_id type title url mime_type size_bytes metadata created_at updated_at"""),
            Map.entry("assessment", """
                    id unit_id title description type passing_score max_score duration_mins max_attempts settings \
                    status published_at created_at updated_at created_by"""), Map.entry("question", """
                    id assessment_id type question_text metadata points correct_answer explanation created_at \
                    updated_at"""), Map.entry("option", """
                    id question_id text is_correct sequence_no metadata created_at updated_at"""),
            Map.entry("assessment_attempt", """
                    id assessment_id user_id enrollment_id attempt_number score status start_time end_time \
                    submitted_at created_at updated_at"""), Map.entry("question_response", """
                    id attempt_id question_id response_data is_correct points_earned feedback created_at \
                    updated_at"""), Map.entry("enrollment", """
                    id user_id course_id status progress enrolled_at start_date completion_date \
                    completion_criteria created_at updated_at"""), Map.entry("content_progress", """
                    id enrollment_id content_id status progress time_spent_mins last_accessed completed_at \
                    created_at updated_at""")));

    /** The table that each column refers to. */
    private static final Map<String, String> REFERENCES = new TreeMap<>(Map.ofEntries(
            Map.entry("course.org_id", "organization"), Map.entry("course.dept_id", "department"),
            Map.entry("course.created_by", "user_account"), Map.entry("course.updated_by", "user_account"),
            Map.entry("course.copied_from", "course"), Map.entry("course_instructor.course_id", "course"),
            Map.entry("course_instructor.user_id", "user_account"), Map.entry("module.course_id", "course"),
            Map.entry("module.created_by", "user_account"), Map.entry("module_prerequisite.module_id", "module"),
            Map.entry("module_prerequisite.prerequisite_module_id", "module"), Map.entry("unit.module_id", "module"),
            Map.entry("unit.created_by", "user_account"), Map.entry("content.unit_id", "unit"),
            Map.entry("content.created_by", "user_account"), Map.entry("resource.content_id", "content"),
            Map.entry("assessment.unit_id", "unit"), Map.entry("assessment.course_id", "course"),
            Map.entry("assessment.created_by", "user_account"), Map.entry("question.assessment_id", "assessment"),
            Map.entry("option.question_id", "question"), Map.entry("assessment_attempt.assessment_id", "assessment"),
            Map.entry("assessment_attempt.user_id", "user_account"),
            Map.entry("assessment_attempt.enrollment_id", "enrollment"),
            Map.entry("assessment_attempt.course_id", "course"),
            Map.entry("assessment_attempt.grader_id", "user_account"),
            Map.entry("question_response.attempt_id", "assessment_attempt"),
            Map.entry("question_response.question_id", "question"),
            Map.entry("question_response.graded_by", "user_account"), Map.entry("enrollment.user_id", "user_account"),
            Map.entry("enrollment.course_id", "course"), Map.entry("content_progress.enrollment_id", "enrollment"),
            Map.entry("content_progress.content_id", "content")));

    private final JdbcClient database;

    DataModel(JdbcClient database) {
        this.database = database;
    }

    /** Columns in which no row of the table has anything. */
    List<String> emptyColumns() {
        List<String> empty = new ArrayList<>();
        TABLES.forEach((table, columns) -> List.of(columns.split(" ")).forEach((column) -> {
            if (count("""
                    select count(*) from lms.%s
                    where %2$s is not null and %2$s::text not in ('', '{}', '[]')
                    """.formatted(table, column)) == 0) {
                empty.add(table + "." + column);
            }
        }));
        return empty;
    }

    /** References to what is not there, or to nothing at all over all rows. */
    List<String> brokenReferences() {
        List<String> broken = new ArrayList<>();
        REFERENCES.forEach((reference, target) -> {
            String[] source = reference.split("\\.");
            long dangling = count("""
                    select count(*) from lms.%s as source
                    where %s is not null and not exists (select from lms.%s as target where target.id = source.%2$s)
                    """.formatted(source[0], source[1], target));
            long used = count("select count(%2$s) from lms.%1$s".formatted(source[0], source[1]));
            if (dangling > 0 || used == 0) {
                broken.add("%s -> %s: %d of %d".formatted(reference, target, dangling, used));
            }
        });
        return broken;
    }

    private long count(String sql) {
        return this.database.sql(sql).query(Long.class).single();
    }

}
