package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.annals.api.Json;
import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.assessment.Availability;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.Content;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseOutline.Requirement;
import io.annals.api.course.CourseStatus;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.Module;
import io.annals.api.course.Unit;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.UnitItems;
import io.annals.api.enrollment.progress.Weight;
import org.jspecify.annotations.Nullable;

/** A course as stored in {@code course_catalog}, without the material of its contents. */
public record CourseFacts(UUID courseId, String code, CourseDetails course, CourseStatus status,
        @Nullable LocalDate endsOn, @Nullable Settings settings, List<OutlineVersion> outlineVersions,
        List<CatalogModule> modules, List<CatalogAssessment> assessments) {

    public CourseFacts {
        outlineVersions = Json.list(outlineVersions);
        modules = Json.list(modules);
        assessments = Json.list(assessments);
    }

    public String title() {
        return this.course.title();
    }

    /** Whether the course is archived. */
    public boolean isArchived() {
        return this.status == CourseStatus.ARCHIVED;
    }

    /** The settings that concern learners. */
    public record Settings(@Nullable CompletionCriteria completionCriteria) {
    }

    /** A module. */
    public record CatalogModule(UUID moduleId, int sequenceNo, ItemStatus status, Module module,
            List<Requirement> requirements, List<CatalogUnit> units) {

        public CatalogModule {
            requirements = Json.list(requirements);
            units = Json.list(units);
        }

        public boolean isOpen() {
            return this.status == ItemStatus.PUBLISHED;
        }

        public String title() {
            return this.module.title();
        }

        /** The published units. */
        List<CatalogUnit> openUnits() {
            return this.units.stream().filter(CatalogUnit::isOpen).toList();
        }

    }

    /** A unit, with the ids of its assessments. */
    public record CatalogUnit(UUID unitId, int sequenceNo, ItemStatus status, Unit unit, List<CatalogContent> contents,
            List<UUID> assessments) {

        public CatalogUnit {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

        public boolean isOpen() {
            return this.status == ItemStatus.PUBLISHED;
        }

        public String title() {
            return this.unit.title();
        }

        public @Nullable String type() {
            return this.unit.type();
        }

    }

    /** A content without its material. */
    public record CatalogContent(UUID contentId, int sequenceNo, ItemStatus status, Content content) {

        public boolean isOpen() {
            return this.status == ItemStatus.PUBLISHED;
        }

        boolean isRequired() {
            return this.content.mustBeCompleted();
        }

        public String title() {
            return this.content.title();
        }

        public String type() {
            return this.content.type();
        }

    }

    /** An assessment, as it applies to attempts started now. */
    public record CatalogAssessment(UUID assessmentId, String title, String type, AssessmentStatus status,
            @Nullable BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable Integer maxAttempts,
            @Nullable BigDecimal weight, @Nullable Instant dueAt, @Nullable Boolean required, Availability settings) {

        public CatalogAssessment {
            settings = Objects.requireNonNullElse(settings, Availability.ALWAYS);
        }

        /** Whether learners see the assessment. */
        public boolean isOpen() {
            return this.status == AssessmentStatus.PUBLISHED || isClosed();
        }

        public boolean isClosed() {
            return this.status == AssessmentStatus.CLOSED;
        }

        /** Whether the due date has passed. */
        public boolean wasDue(Instant now) {
            return this.dueAt != null && this.dueAt.isBefore(now);
        }

    }

    /** The published modules, in order. */
    public List<CatalogModule> openModules() {
        return this.modules.stream().filter(CatalogModule::isOpen).toList();
    }

    public Optional<CatalogModule> module(UUID moduleId) {
        return this.modules.stream().filter((module) -> module.moduleId().equals(moduleId)).findFirst();
    }

    public Optional<CatalogAssessment> assessment(UUID assessmentId) {
        return this.assessments.stream()
            .filter((assessment) -> assessment.assessmentId().equals(assessmentId))
            .findFirst();
    }

    /** The assessments that learners see in a unit, in order. */
    public List<CatalogAssessment> openAssessments(CatalogUnit unit) {
        return unit.assessments()
            .stream()
            .flatMap((id) -> assessment(id).stream())
            .filter(CatalogAssessment::isOpen)
            .toList();
    }

    /** All assessments that learners see, in the order of the outline. */
    public List<CatalogAssessment> openAssessments() {
        return openModules().stream()
            .flatMap((module) -> module.openUnits().stream())
            .flatMap((unit) -> openAssessments(unit).stream())
            .toList();
    }

    /** The weight of an assessment in the overall score. */
    public Weight weightOf(UUID assessmentId) {
        return assessment(assessmentId).map((assessment) -> new Weight(assessment.maxScore(), assessment.weight()))
            .orElse(Weight.UNKNOWN);
    }

    /**
     * Returns the outline version that applies to a learner.
     * @param begunWith the learner's first version; absent before the learner is enrolled
     * @return empty if no version was released
     */
    public Optional<OutlineVersion> versionFor(@Nullable Integer begunWith) {
        return OutlineVersion.inForce(this.outlineVersions, begunWith);
    }

    /** The course's completion criteria; absent if it has none. */
    public @Nullable CompletionCriteria completionCriteria() {
        return (this.settings != null) ? this.settings.completionCriteria() : null;
    }

    /** Returns the same course with these modules. */
    CourseFacts with(List<CatalogModule> others) {
        return new CourseFacts(this.courseId, this.code, this.course, this.status, this.endsOn, this.settings,
                this.outlineVersions, others, this.assessments);
    }

    /** Whether any module has requirements. */
    boolean hasRequirements() {
        return this.modules.stream().anyMatch((module) -> !module.requirements().isEmpty());
    }

    /** The items that a module requires of learners now. */
    public RequiredItems requiredNow(UUID moduleId) {
        return RequiredItems.of(module(moduleId).stream()
            .flatMap((module) -> module.units().stream().map((unit) -> items(module, unit))));
    }

    private UnitItems items(CatalogModule module, CatalogUnit unit) {
        return new UnitItems(module.isOpen() && unit.isOpen(),
                unit.contents()
                    .stream()
                    .map((content) -> new UnitItems.Item(content.contentId(), content.isOpen(), content.isRequired()))
                    .toList(),
                openAssessments(unit).stream()
                    .map((assessment) -> new UnitItems.Item(assessment.assessmentId(), true,
                            Boolean.TRUE.equals(assessment.required())))
                    .toList());
    }

    /** The title of a content; empty if the course does not have it. */
    public Optional<String> titleOfContent(UUID contentId) {
        return contents((content) -> content.contentId().equals(contentId)).map(CatalogContent::title).findFirst();
    }

    private Stream<CatalogContent> contents(Predicate<CatalogContent> which) {
        return this.modules.stream()
            .flatMap((module) -> module.units().stream())
            .flatMap((unit) -> unit.contents().stream())
            .filter(which);
    }

}
