package io.annals.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseSettings;
import io.annals.command.course.outline.Outline;
import org.jspecify.annotations.Nullable;

/** Rules for values that authors state about a course. */
final class CourseRules {

    private CourseRules() {
    }

    static void requireOrder(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.invalid("ends-before-start", "A course must not end before it starts.",
                    new Violation("endsOn", "must not be before startsOn"));
        }
    }

    /**
     * @param outline has the assessments that the completion criteria may name
     */
    static void requireConsistent(CourseSettings settings, Outline outline) {
        Instant from = settings.enrollFrom();
        Instant until = settings.enrollUntil();
        if (from != null && until != null && !until.isAfter(from)) {
            throw Refusal.invalid("enrollment-closes-before-it-opens", "Enrollment must not close before it opens.",
                    new Violation("settings.enrollUntil", "must be after enrollFrom"));
        }
        if (settings.completionCriteria() != null) {
            requireConsistent(settings.completionCriteria(), "settings.completionCriteria", outline);
        }
    }

    /**
     * @param field the field that has the criteria
     * @param outline has the assessments that the criteria may name
     */
    static void requireConsistent(CompletionCriteria criteria, String field, Outline outline) {
        criteria.requireConsistent(field);
        List<UUID> ids = criteria.assessmentIds();
        List<Violation> foreign = IntStream.range(0, ids.size())
            .filter((i) -> !outline.assessments().containsKey(ids.get(i)))
            .mapToObj((i) -> new Violation(field + ".assessmentIds[" + i + "]", "must be an assessment of the course"))
            .toList();
        if (!foreign.isEmpty()) {
            throw new Refusal(Kind.RULE, "assessment-of-other-course", "Some assessments are not part of this course.",
                    foreign);
        }
    }

}
