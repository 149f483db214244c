package io.annals.query.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.assessment.scoring.Points;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.learning.GradebookItems;
import io.annals.api.learning.GradebookItems.GradebookItem;
import io.annals.query.document.TenantCollection;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates a gradebook by assessment. The database adds up the results of some
 * participating learners at a time, so that no query names thousands of enrollments.
 */
final class ItemSums {

    private static final int LEARNERS_AT_A_TIME = 250;

    private static final int PERCENT_SCALE = 2;

    private static final Document PARTICIPATING = new Document("$match", new Document("status",
            new Document("$in", EnrollmentStatus.PARTICIPATING.stream().map(EnrollmentStatus::code).toList())));

    private static final String ID = "_id";

    private static final Document SUMS = new Document(ID, "$assessmentId").append("submitted", count("$submitted"))
        .append("graded", count(new Document("$gte", List.of("$score", 0))))
        .append("score", new Document("$sum", "$score"))
        .append("percent", new Document("$sum", "$percent"))
        .append("passed", count("$passed"))
        .append("late", count("$late"));

    private final TenantCollection gradebook;

    private final TenantCollection results;

    private final CourseFacts course;

    private final Instant now;

    ItemSums(TenantCollection gradebook, TenantCollection results, CourseFacts course, Instant now) {
        this.gradebook = gradebook;
        this.results = results;
        this.course = course;
        this.now = now;
    }

    GradebookItems view() {
        List<String> enrollments = this.gradebook
            .over("courseId", List.of(this.course.courseId().toString()),
                    List.of(PARTICIPATING, new Document("$project", new Document(ID, 1))))
            .stream()
            .map((enrollment) -> enrollment.getString(ID))
            .toList();
        Map<String, Document> sums = sums(enrollments);
        return new GradebookItems(this.course.courseId(), enrollments.size(), this.course.openAssessments()
            .stream()
            .map((assessment) -> item(assessment,
                    sums.getOrDefault(assessment.assessmentId().toString(), new Document()), enrollments.size()))
            .toList());
    }

    /** The sums by assessment. */
    private Map<String, Document> sums(List<String> enrollments) {
        Map<String, Document> sums = new HashMap<>();
        for (int from = 0; from < enrollments.size(); from += LEARNERS_AT_A_TIME) {
            List<String> some = enrollments.subList(from, Math.min(from + LEARNERS_AT_A_TIME, enrollments.size()));
            this.results.over("enrollmentId", some, List.of(new Document("$group", SUMS)))
                .forEach((sum) -> sums.merge(sum.getString(ID), sum, ItemSums::sum));
        }
        return sums;
    }

    private static Document sum(Document one, Document other) {
        Document sum = new Document();
        one.forEach((field, value) -> sum.put(field,
                (value instanceof Number number) ? number.doubleValue() + number(other, field) : value));
        return sum;
    }

    private static Document count(Object condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, 1, 0)));
    }

    private GradebookItem item(CatalogAssessment assessment, Document sum, int learners) {
        int submitted = (int) number(sum, "submitted");
        return new GradebookItem(assessment.assessmentId(), assessment.title(), assessment.type(), assessment.status(),
                assessment.maxScore(), assessment.passingScore(), assessment.weight(), assessment.dueAt(), submitted,
                (int) number(sum, "graded"), mean(sum, "score", Points.SCALE), mean(sum, "percent", PERCENT_SCALE),
                (int) number(sum, "passed"), (int) number(sum, "late"),
                assessment.wasDue(this.now) ? learners - submitted : 0);
    }

    private static double number(Document sum, String field) {
        return (sum.get(field) instanceof Number number) ? number.doubleValue() : 0;
    }

    private static @Nullable BigDecimal mean(Document sum, String field, int scale) {
        double graded = number(sum, "graded");
        return (graded > 0) ? BigDecimal.valueOf(number(sum, field) / graded).setScale(scale, RoundingMode.HALF_UP)
                : null;
    }

}
