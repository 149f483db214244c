package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A course without its outline.
 *
 * @param status {@code draft}, {@code published} or {@code archived}
 * @param durationHours how long an average learner works on it, in hours
 * @param startsOn the day it begins, where it runs once
 * @param endsOn the last day, where it runs once
 * @param createdBy the user who created it
 * @param updatedBy the user who changed it last
 */
public record CourseView(UUID id, @Nullable UUID organizationId, @Nullable UUID departmentId, String code, String title,
        @Nullable String description, @Nullable String category, @Nullable String difficultyLevel, String status,
        @Nullable Integer durationHours, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
        List<String> learningObjectives, Map<String, @Nullable Object> metadata, Map<String, @Nullable Object> settings,
        @Nullable Instant publishedAt, @Nullable Instant archivedAt, Instant createdAt, @Nullable Instant updatedAt,
        @Nullable UUID createdBy, @Nullable UUID updatedBy, long version) implements Versioned {

    public CourseView {
        learningObjectives = Json.list(learningObjectives);
        metadata = Json.object(metadata);
        settings = Json.object(settings);
    }

}
