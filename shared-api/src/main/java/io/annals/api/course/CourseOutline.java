package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A course with its modules, their units, and the units' contents and assessments, each
 * in order. Who does not write courses is shown only what is published.
 *
 * @param status {@code draft}, {@code published} or {@code archived}
 */
public record CourseOutline(UUID id, String code, String title, @Nullable String description, String status,
        List<Module> modules, long version) implements Versioned {

    public CourseOutline {
        modules = Json.list(modules);
    }

    /** Assessments change without the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

    /** A module. */
    public record Module(UUID moduleId, int sequenceNo, String title, @Nullable String description,
            @Nullable Integer durationMins, List<Unit> units) {

        public Module {
            units = Json.list(units);
        }

    }

    /**
     * A unit.
     *
     * @param type {@code lesson}, {@code assessment}, … as the author says
     */
    public record Unit(UUID unitId, int sequenceNo, String title, @Nullable String description, @Nullable String type,
            @Nullable Integer durationMins, List<Content> contents, List<PlacedAssessment> assessments) {

        public Unit {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

    }

    /**
     * A content.
     *
     * @param type {@code page}, {@code video}, {@code forum}, … as the author says
     * @param status {@code draft} or {@code published}
     * @param estimatedDuration minutes
     */
    public record Content(UUID contentId, int sequenceNo, String type, String title, String status,
            @Nullable Integer estimatedDuration, Map<String, @Nullable Object> contentData,
            Map<String, @Nullable Object> metadata) {

        public Content {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
        }

    }

    /**
     * An assessment in its unit.
     *
     * @param status {@code published} or {@code closed}
     * @param durationMins minutes from start to deadline; unlimited where absent
     * @param maxAttempts how often a learner may try; unlimited where absent
     * @param weight the share in the course's mark, in percent
     * @param required whether a learner must pass it; absent before it is published
     * @param opensAt from when it may be started; at any time where absent
     * @param closesAt until when it may be worked on; without end where absent
     * @param questionCount how many questions an attempt gets; 0 where it is marked as a
     * whole, absent before it is published
     */
    public record PlacedAssessment(UUID assessmentId, String title, String type, String status, int maxScore,
            @Nullable Integer passingScore, @Nullable Integer durationMins, @Nullable Integer maxAttempts,
            @Nullable BigDecimal weight, @Nullable Instant dueAt, @Nullable Boolean required, @Nullable Instant opensAt,
            @Nullable Instant closesAt, @Nullable Integer questionCount) {
    }

}
