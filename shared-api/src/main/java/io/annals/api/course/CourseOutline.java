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
 * in order. Who does not write courses is shown only what is published, with all above
 * it, and what the learner's own outline version requires although it is retired by now.
 * The material of the contents (data, metadata and resources) is withheld from who may
 * not study the course now, and in modules that are locked for the learner. Each item has
 * a {@code status}: {@code draft}, {@code published} or {@code retired}.
 *
 * @param status {@code draft}, {@code published} or {@code archived}
 * @param outlineVersion the version of the outline that learners begin with, from 1;
 * absent before it is first published
 */
public record CourseOutline(UUID id, String code, String title, @Nullable String description, String status,
        @Nullable Integer outlineVersion, List<Module> modules, long version) implements Versioned {

    public CourseOutline {
        modules = Json.list(modules);
    }

    /** Assessments change without the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

    /** The same with these modules. */
    public CourseOutline with(List<Module> others) {
        return new CourseOutline(this.id, this.code, this.title, this.description, this.status, this.outlineVersion,
                others, this.version);
    }

    /**
     * A module.
     *
     * @param sequenceNo its place among all modules of the course, from 1
     * @param durationMins how long an average learner works on it, in minutes
     * @param publishedAt when learners could see it first, while the course is published
     * @param requirements what a learner must have done in other modules before it opens
     * @param locked whether the material of its contents is withheld from who asks: the
     * learner must do something before, or may not study the course at all
     * @param locks what the learner must do before; none where it is not locked, and for
     * who may not study the course
     */
    public record Module(UUID moduleId, int sequenceNo, String title, @Nullable String description,
            @Nullable Integer durationMins, String status, @Nullable Instant publishedAt,
            List<String> learningObjectives, Map<String, @Nullable Object> metadata, List<Requirement> requirements,
            boolean locked, List<UnmetRequirement> locks, List<Unit> units) {

        public Module {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
            requirements = Json.list(requirements);
            locks = Json.list(locks);
            units = Json.list(units);
        }

        /** The same as it is shown to somebody. */
        public Module with(boolean isLocked, List<UnmetRequirement> those, List<Unit> others) {
            return new Module(this.moduleId, this.sequenceNo, this.title, this.description, this.durationMins,
                    this.status, this.publishedAt, this.learningObjectives, this.metadata, this.requirements, isLocked,
                    those, others);
        }

    }

    /**
     * What a learner must have done in another module.
     *
     * @param minScore percent, where the type is {@code min_score}
     */
    public record Requirement(UUID requirementId, UUID prerequisiteModuleId, RequirementType requirementType,
            @Nullable BigDecimal minScore) {
    }

    /**
     * A unit.
     *
     * @param sequenceNo its place among all units of the module, from 1
     * @param type {@code lesson}, {@code assessment}, … as the author says
     * @param durationMins how long an average learner works on it, in minutes
     * @param publishedAt when learners could see it first, while all above is published
     */
    public record Unit(UUID unitId, int sequenceNo, String title, @Nullable String description, @Nullable String type,
            @Nullable Integer durationMins, String status, @Nullable Instant publishedAt,
            Map<String, @Nullable Object> settings, List<Content> contents, List<PlacedAssessment> assessments) {

        public Unit {
            settings = Json.object(settings);
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

        /** The same with these contents and assessments. */
        public Unit with(List<Content> others, List<PlacedAssessment> placed) {
            return new Unit(this.unitId, this.sequenceNo, this.title, this.description, this.type, this.durationMins,
                    this.status, this.publishedAt, this.settings, others, placed);
        }

    }

    /**
     * A content.
     *
     * @param sequenceNo its place among all contents of the unit, from 1
     * @param type {@code page}, {@code video}, {@code forum}, … as the author says
     * @param estimatedDuration minutes
     * @param required whether a learner must complete it
     * @param publishedAt when learners could see it first, while all above is published
     * @param contentData what learners read, see or use; empty where it is withheld
     * @param metadata by name, as the author says; empty where it is withheld
     * @param resources in order; none where they are withheld
     */
    public record Content(UUID contentId, int sequenceNo, String type, String title, String status,
            @Nullable Integer estimatedDuration, boolean required, @Nullable Instant publishedAt,
            Map<String, @Nullable Object> contentData, Map<String, @Nullable Object> metadata,
            List<Resource> resources) {

        public Content {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
            resources = Json.list(resources);
        }

        /** The same for who is not to have the material. */
        public Content withoutMaterial() {
            return new Content(this.contentId, this.sequenceNo, this.type, this.title, this.status,
                    this.estimatedDuration, this.required, this.publishedAt, Map.of(), Map.of(), List.of());
        }

    }

    /**
     * A file or page that goes with a content.
     *
     * @param type {@code file}, {@code link}, {@code transcript}, … as the author says
     * @param mimeType as {@code application/pdf}
     */
    public record Resource(UUID resourceId, int sequenceNo, String type, String title, String url,
            @Nullable String mimeType, @Nullable Long sizeBytes, Map<String, @Nullable Object> metadata) {

        public Resource {
            metadata = Json.object(metadata);
        }

    }

    /**
     * An assessment in its unit.
     *
     * @param status {@code draft}, {@code published} or {@code closed}
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
