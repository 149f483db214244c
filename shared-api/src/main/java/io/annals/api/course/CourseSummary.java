package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A course in a list.
 *
 * @param status {@code draft}, {@code published} or {@code archived}
 * @param startsOn the day it begins, where it runs once
 * @param endsOn the last day, where it runs once
 */
public record CourseSummary(UUID id, @Nullable UUID organizationId, String code, String title,
        @Nullable String category, @Nullable String difficultyLevel, String status, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, @Nullable Instant publishedAt, long version) {
}
