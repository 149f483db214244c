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

/** Aggregates a gradebook by assessment, in the database. */
final class ItemSums {

    private static final int PERCENT_SCALE = 2;

    private static final List<String> PARTICIPATING = EnrollmentStatus.PARTICIPATING.stream()
        .map(EnrollmentStatus::code)
        .toList();

    private static final String ID = "_id";

    private static final String LEARNERS = "learners";

    private final TenantCollection gradebook;

    private final CourseFacts course;

    private final Instant now;

    ItemSums(TenantCollection gradebook, CourseFacts course, Instant now) {
        this.gradebook = gradebook;
        this.course = course;
        this.now = now;
    }

    GradebookItems view() {
        Document participating = new Document("$match", new Document("status", new Document("$in", PARTICIPATING)));
        int learners = over(List.of(participating,
                new Document("$group", new Document(ID, null).append(LEARNERS, new Document("$sum", 1)))))
            .stream()
            .mapToInt((all) -> all.getInteger(LEARNERS))
            .sum();
        Map<String, Document> sums = new HashMap<>();
        over(List.of(participating, new Document("$unwind", "$results"), new Document("$group", sums())))
            .forEach((sum) -> sums.put(sum.getString(ID), sum));
        return new GradebookItems(this.course.courseId(), learners,
                this.course.openAssessments()
                    .stream()
                    .map((assessment) -> item(assessment,
                            sums.getOrDefault(assessment.assessmentId().toString(), new Document()), learners))
                    .toList());
    }

    private List<Document> over(List<Document> stages) {
        return this.gradebook.over("courseId", this.course.courseId(), stages);
    }

    private static Document sums() {
        return new Document(ID, "$results.assessmentId").append("submitted", count("$results.submitted"))
            .append("graded", count(new Document("$gte", List.of("$results.score", 0))))
            .append("mean", new Document("$avg", "$results.score"))
            .append("meanPercent", new Document("$avg", "$results.percent"))
            .append("passed", count("$results.passed"))
            .append("late", count("$results.late"));
    }

    private static Document count(Object condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, 1, 0)));
    }

    private GradebookItem item(CatalogAssessment assessment, Document sum, int learners) {
        int submitted = number(sum, "submitted");
        return new GradebookItem(assessment.assessmentId(), assessment.title(), assessment.type(), assessment.status(),
                assessment.maxScore(), assessment.passingScore(), assessment.weight(), assessment.dueAt(), submitted,
                number(sum, "graded"), mean(sum, "mean", Points.SCALE), mean(sum, "meanPercent", PERCENT_SCALE),
                number(sum, "passed"), number(sum, "late"), assessment.wasDue(this.now) ? learners - submitted : 0);
    }

    private static int number(Document sum, String field) {
        return (sum.get(field) instanceof Number number) ? number.intValue() : 0;
    }

    private static @Nullable BigDecimal mean(Document sum, String field, int scale) {
        return (sum.get(field) instanceof Number mean)
                ? BigDecimal.valueOf(mean.doubleValue()).setScale(scale, RoundingMode.HALF_UP) : null;
    }

}
