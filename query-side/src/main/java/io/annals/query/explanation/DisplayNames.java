package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.scoring.Points;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.CourseFacts.CatalogModule;
import org.jspecify.annotations.Nullable;

/** Names as they appear in sentences. */
final class DisplayNames {

    private DisplayNames() {
    }

    /**
     * Returns the facts of an event, given as alternating names and values. Absent values
     * are left out.
     */
    static Map<String, @Nullable Object> facts(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                facts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return facts;
    }

    static String content(UUID id, CourseFacts course) {
        return "the content \"" + course.titleOfContent(id).orElse(id.toString()) + "\"";
    }

    static String assessment(UUID id, CourseFacts course) {
        return "the assessment \"" + course.assessment(id).map(CatalogAssessment::title).orElse(id.toString()) + "\"";
    }

    static String module(UUID id, CourseFacts course) {
        return "module \"" + course.module(id).map(CatalogModule::title).orElse(id.toString()) + "\"";
    }

    static String passing(boolean passed) {
        return passed ? "which passes" : "which does not pass";
    }

    static String result(ResultRecorded event, CourseFacts course) {
        BigDecimal score = event.score();
        String assessment = assessment(event.assessmentId(), course);
        return (score != null) ? "For %s %s of %d points count, %s.".formatted(assessment, Points.text(score),
                event.maxScore(), passing(event.passed())) : "For %s no attempt counts any more.".formatted(assessment);
    }

    static Map<String, @Nullable Object> facts(ResultRecorded event) {
        return facts("assessmentId", event.assessmentId(), "attemptId", event.attemptId(), "attemptNumber",
                event.attemptNumber(), "attemptScore", event.attemptScore(), "score", event.score(),
                "countingAttemptId", event.countingAttemptId(), "maxScore", event.maxScore(), "passed", event.passed());
    }

}
