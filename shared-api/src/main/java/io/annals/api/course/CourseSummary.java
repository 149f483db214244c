package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A course in a list.
 *
 * @param startsOn the first day, if the course runs once
 * @param endsOn the last day, if the course runs once
 */
public record CourseSummary(UUID id, @Nullable UUID organizationId, String code, String title,
        @Nullable String category, @Nullable String difficultyLevel, CourseStatus status, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, @Nullable Instant publishedAt, long version) {
}
