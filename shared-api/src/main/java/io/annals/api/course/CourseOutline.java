package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A course with its modules, their units, and the units' contents and assessments, each
 * in order. Callers who do not author courses see only published items of published
 * parents, and retired items that the learner's own outline version requires. The
 * material of contents (data, metadata and resources) is withheld from callers who may
 * not study the course now, and in modules that are locked for the learner.
 *
 * @param outlineVersion the version of the outline that new learners begin with, from 1;
 * absent before the course is first published
 */
public record CourseOutline(UUID id, String code, CourseDetails course, CourseStatus status,
        @Nullable Integer outlineVersion, List<ModuleItem> modules, long version) implements Versioned {

    public CourseOutline {
        modules = Json.list(modules);
    }

    /** Assessments change without the course. */
    @Override
    public boolean changesByItself() {
        return true;
    }

    /** A copy with other modules. */
    public CourseOutline with(List<ModuleItem> others) {
        return new CourseOutline(this.id, this.code, this.course, this.status, this.outlineVersion, others,
                this.version);
    }

    /**
     * A module in its course.
     *
     * @param sequenceNo its place among all modules of the course, from 1
     * @param publishedAt when it was published; learners see it while the course is
     * published too
     * @param requirements what a learner must do in other modules before this one opens
     * @param locked whether the material of its contents is withheld from the caller,
     * because the learner has not met the requirements or may not study the course
     * @param locks the requirements that the learner has not met; empty for callers who
     * may not study the course
     */
    public record ModuleItem(UUID moduleId, int sequenceNo, Module module, ItemStatus status,
            @Nullable Instant publishedAt, List<Requirement> requirements, boolean locked, List<UnmetRequirement> locks,
            List<UnitItem> units) {

        public ModuleItem {
            requirements = Json.list(requirements);
            locks = Json.list(locks);
            units = Json.list(units);
        }

        /** A copy as a certain caller sees it. */
        public ModuleItem with(boolean isLocked, List<UnmetRequirement> unmet, List<UnitItem> others) {
            return new ModuleItem(this.moduleId, this.sequenceNo, this.module, this.status, this.publishedAt,
                    this.requirements, isLocked, unmet, others);
        }

    }

    /**
     * What a learner must do in another module.
     *
     * @param minScore percent, if the type is {@code min_score}
     */
    public record Requirement(UUID requirementId, UUID prerequisiteModuleId, RequirementType requirementType,
            @Nullable BigDecimal minScore) {
    }

    /**
     * A unit in its module.
     *
     * @param sequenceNo its place among all units of the module, from 1
     * @param publishedAt when it was published; learners see it while its module and
     * course are published too
     */
    public record UnitItem(UUID unitId, int sequenceNo, Unit unit, ItemStatus status, @Nullable Instant publishedAt,
            List<ContentItem> contents, List<PlacedAssessment> assessments) {

        public UnitItem {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

        /** A copy with other contents and assessments. */
        public UnitItem with(List<ContentItem> others, List<PlacedAssessment> placed) {
            return new UnitItem(this.unitId, this.sequenceNo, this.unit, this.status, this.publishedAt, others, placed);
        }

    }

    /**
     * A content in its unit.
     *
     * @param sequenceNo its place among all contents of the unit, from 1
     * @param content without data and metadata if the material is withheld
     * @param publishedAt when it was published; learners see it while its unit, module
     * and course are published too
     * @param resources in order; empty if the material is withheld
     */
    public record ContentItem(UUID contentId, int sequenceNo, Content content, ItemStatus status,
            @Nullable Instant publishedAt, List<ResourceItem> resources) {

        public ContentItem {
            resources = Json.list(resources);
        }

        /** A copy for callers from whom the material is withheld. */
        public ContentItem withoutMaterial() {
            return new ContentItem(this.contentId, this.sequenceNo, this.content.withoutMaterial(), this.status,
                    this.publishedAt, List.of());
        }

    }

    /**
     * A resource of a content.
     *
     * @param sequenceNo its place among all resources of the content, from 1
     */
    public record ResourceItem(UUID resourceId, int sequenceNo, Resource resource) {
    }

    /**
     * An assessment in its unit.
     *
     * @param status {@code draft}, {@code published} or {@code closed}
     * @param durationMins minutes from start to deadline; unlimited if absent
     * @param maxAttempts how many attempts a learner has; unlimited if absent
     * @param weight its share in the final grade, in percent
     * @param required whether a learner must pass it; absent before it is published
     * @param opensAt from when it may be started; at any time if absent
     * @param closesAt until when it may be worked on; without end if absent
     * @param questionCount how many questions an attempt has; 0 if it is graded as a
     * whole, absent before it is published
     */
    public record PlacedAssessment(UUID assessmentId, String title, String type, String status, BigDecimal maxScore,
            @Nullable BigDecimal passingScore, @Nullable Integer durationMins, @Nullable Integer maxAttempts,
            @Nullable BigDecimal weight, @Nullable Instant dueAt, @Nullable Boolean required, @Nullable Instant opensAt,
            @Nullable Instant closesAt, @Nullable Integer questionCount) {
    }

}
