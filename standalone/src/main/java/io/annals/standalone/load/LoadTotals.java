package io.annals.standalone.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The number of records of a tenant, by which a load is checked: each read model must
 * hold what was sent.
 *
 * @param learners the number of users with an enrollment, current or ended
 * @param ungraded the number of attempts without a score
 * @param outcomes the number of enrollments by outcome: {@code pass},
 * {@code distinction}, {@code fail}, {@code withdrawn}
 */
public record LoadTotals(long courses, long assessments, long contents, long learners, long enrollments, long attempts,
        long ungraded, Map<String, Long> outcomes) {

    public LoadTotals {
        outcomes = Map.copyOf(outcomes);
    }

    /** The labeled counts in display order. */
    public List<Map.Entry<String, Long>> lines() {
        List<Map.Entry<String, Long>> lines = new ArrayList<>(List.of(Map.entry("courses", this.courses),
                Map.entry("assessments", this.assessments), Map.entry("contents", this.contents),
                Map.entry("learners", this.learners), Map.entry("enrollments", this.enrollments),
                Map.entry("attempts", this.attempts), Map.entry("attempts without a score", this.ungraded)));
        for (String outcome : List.of("pass", "withdrawn", "fail", "distinction")) {
            lines.add(Map.entry(outcome, this.outcomes.getOrDefault(outcome, 0L)));
        }
        return List.copyOf(lines);
    }

    /** Counts the rows of the schema {@code lms}. */
    public static LoadTotals inPostgres(JdbcClient database, UUID tenant) {
        Map<String, Long> outcomes = new TreeMap<>();
        database.sql("""
                select coalesce(outcome, status) as outcome, count(*) as enrollments
                from lms.enrollment
                where tenant_id = ? and (outcome is not null or status = 'withdrawn')
                group by 1
                """).param(tenant).query((row) -> {
            outcomes.put(row.getString("outcome"), row.getLong("enrollments"));
        });
        return database.sql("""
                select (select count(*) from lms.course where tenant_id = :tenant) as courses,
                       (select count(*) from lms.assessment where tenant_id = :tenant) as assessments,
                       (select count(*) from lms.content where tenant_id = :tenant) as contents,
                       (select count(distinct user_id) from lms.enrollment where tenant_id = :tenant) as learners,
                       (select count(*) from lms.enrollment where tenant_id = :tenant) as enrollments,
                       (select count(*) from lms.assessment_attempt where tenant_id = :tenant) as attempts,
                       (select count(*) from lms.assessment_attempt
                         where tenant_id = :tenant and score is null) as ungraded
                """)
            .param("tenant", tenant)
            .query((row, number) -> new LoadTotals(row.getLong("courses"), row.getLong("assessments"),
                    row.getLong("contents"), row.getLong("learners"), row.getLong("enrollments"),
                    row.getLong("attempts"), row.getLong("ungraded"), outcomes))
            .single();
    }

    /**
     * Counts the documents of {@code course_catalog}, {@code learner_dashboard},
     * {@code gradebook} and {@code gradebook_result}.
     */
    public static LoadTotals inMongo(MongoDatabase database, UUID tenant) {
        Bson tenantFilter = Filters.eq("tenantId", tenant.toString());
        List<Document> counts = new ArrayList<>();
        database.getCollection("course_catalog")
            .find(tenantFilter)
            .projection(Projections.include("counts"))
            .forEach((course) -> counts.add(course.get("counts", new Document())));
        long learners = database.getCollection("learner_dashboard")
            .countDocuments(Filters.and(tenantFilter, Filters.exists("enrollments.0")));
        GradebookCounts counted = new GradebookCounts();
        database.getCollection("gradebook")
            .find(tenantFilter)
            .projection(Projections.include("status", "outcome"))
            .forEach(counted::addEnrollment);
        database.getCollection("gradebook_result")
            .find(tenantFilter)
            .projection(Projections.include("attempts.score"))
            .forEach(counted::addResult);
        return new LoadTotals(counts.size(), sum(counts, "assessments"), sum(counts, "contents"), learners,
                counted.enrollments, counted.attempts, counted.ungraded, counted.outcomes);
    }

    private static long sum(List<Document> counts, String field) {
        return counts.stream().mapToLong((count) -> count.getInteger(field, 0)).sum();
    }

    private static final class GradebookCounts {

        private long enrollments;

        private long attempts;

        private long ungraded;

        private final Map<String, Long> outcomes = new TreeMap<>();

        void addEnrollment(Document row) {
            this.enrollments++;
            String status = row.getString("status");
            Optional.ofNullable(row.getString("outcome"))
                .or(() -> "withdrawn".equals(status) ? Optional.of(status) : Optional.empty())
                .ifPresent((outcome) -> this.outcomes.merge(outcome, 1L, Long::sum));
        }

        void addResult(Document result) {
            for (Document attempt : result.getList("attempts", Document.class, List.of())) {
                this.attempts++;
                this.ungraded += attempt.containsKey("score") ? 0 : 1;
            }
        }

    }

}
