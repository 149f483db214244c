package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseStatus;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.RequirementType;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.Weight;
import org.jspecify.annotations.Nullable;

/** What a course asks of learners, as its document in {@code course_catalog} says. */
public record CourseFacts(UUID courseId, String code, String title, CourseStatus status, @Nullable LocalDate endsOn,
        @Nullable Settings settings, List<Version> outlineVersions, List<Module> modules,
        List<Assessment> assessments) {

    private static final String PUBLISHED = "published";

    public CourseFacts {
        outlineVersions = Json.list(outlineVersions);
        modules = Json.list(modules);
        assessments = Json.list(assessments);
    }

    /** Whether it is hidden. */
    public boolean isArchived() {
        return this.status == CourseStatus.ARCHIVED;
    }

    /** Whether its last day is over, in UTC. */
    public boolean hasEnded(Instant now) {
        return this.endsOn != null && this.endsOn.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The settings that matter to learners. */
    public record Settings(@Nullable CompletionCriteria completionCriteria) {
    }

    /** What the outline required when it was released. */
    public record Version(int number, boolean movesLearners, @Nullable Instant releasedAt, List<UUID> contents,
            List<UUID> assessments) {

        public Version {
            contents = Json.list(contents);
            assessments = Json.list(assessments);
        }

        public RequiredItems required() {
            return new RequiredItems(Set.copyOf(this.contents), Set.copyOf(this.assessments));
        }

    }

    /** A module. */
    public record Module(UUID moduleId, int sequenceNo, ItemStatus status, io.annals.api.course.Module module,
            List<Requirement> requirements, List<Unit> units) {

        public Module {
            requirements = Json.list(requirements);
            units = Json.list(units);
        }

        public boolean isOpen() {
            return this.status == ItemStatus.PUBLISHED;
        }

        public String title() {
            return this.module.title();
        }

        /** The units that learners see. */
        List<Unit> openUnits() {
            return this.units.stream().filter(Unit::isOpen).toList();
        }

    }

    /** What must be done in another module before the module opens. */
    public record Requirement(UUID requirementId, UUID prerequisiteModuleId, RequirementType requirementType,
            @Nullable BigDecimal minScore) {
    }

    /** A unit, with the ids of its assessments. */
    public record Unit(UUID unitId, int sequenceNo, ItemStatus status, io.annals.api.course.Unit unit,
            List<Content> contents, List<UUID> assessments) {

        public Unit {
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
    public record Content(UUID contentId, int sequenceNo, ItemStatus status, io.annals.api.course.Content content) {

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

    /** An assessment, as it is for who starts it now. */
    public record Assessment(UUID assessmentId, String title, String type, String status, @Nullable Integer maxScore,
            @Nullable Integer passingScore, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, @Nullable Boolean required, @Nullable Dates settings) {

        /** Whether learners see it. */
        public boolean isOpen() {
            return PUBLISHED.equals(this.status) || isClosed();
        }

        public boolean isClosed() {
            return "closed".equals(this.status);
        }

        /** Whether it is not due any more. */
        public boolean wasDue(Instant now) {
            return this.dueAt != null && this.dueAt.isBefore(now);
        }

        /** How many attempts are left; empty where they are unlimited. */
        public @Nullable Integer attemptsLeft(int extra, int used) {
            return (this.maxAttempts != null) ? Math.max(0, this.maxAttempts + extra - used) : null;
        }

    }

    /** When an assessment may be worked on. */
    public record Dates(@Nullable Instant opensAt, @Nullable Instant closesAt) {
    }

    /** The modules that learners see, in order. */
    public List<Module> openModules() {
        return this.modules.stream().filter(Module::isOpen).toList();
    }

    public Optional<Module> module(UUID moduleId) {
        return this.modules.stream().filter((module) -> module.moduleId().equals(moduleId)).findFirst();
    }

    public Optional<Assessment> assessment(UUID assessmentId) {
        return this.assessments.stream()
            .filter((assessment) -> assessment.assessmentId().equals(assessmentId))
            .findFirst();
    }

    /** The assessments that learners see in a unit, in order. */
    public List<Assessment> openAssessments(Unit unit) {
        return unit.assessments().stream().flatMap((id) -> assessment(id).stream()).filter(Assessment::isOpen).toList();
    }

    /** All assessments that learners see, in the order of the outline. */
    public List<Assessment> openAssessments() {
        return openModules().stream()
            .flatMap((module) -> module.openUnits().stream())
            .flatMap((unit) -> openAssessments(unit).stream())
            .toList();
    }

    /** What an assessment weighs in an overall score. */
    public Weight worthOf(UUID assessmentId) {
        return assessment(assessmentId).map((assessment) -> new Weight(assessment.maxScore(), assessment.weight()))
            .orElse(Weight.UNKNOWN);
    }

    /**
     * The outline version that a learner is on who began with this one: the latest after
     * it that moves learners, or else that; empty where none was released.
     * @param begunWith absent for who has not begun
     */
    public Optional<Version> versionFor(@Nullable Integer begunWith) {
        if (this.outlineVersions.isEmpty()) {
            return Optional.empty();
        }
        int latest = this.outlineVersions.size();
        int begun = (begunWith != null) ? Math.clamp(begunWith, 1, latest) : latest;
        return Optional.of(this.outlineVersions.subList(begun, latest)
            .stream()
            .filter(Version::movesLearners)
            .reduce((earlier, later) -> later)
            .orElseGet(() -> this.outlineVersions.get(begun - 1)));
    }

    /** The same when only these outline versions were released. */
    public CourseFacts releasedUpTo(List<Version> released) {
        return new CourseFacts(this.courseId, this.code, this.title, this.status, this.endsOn, this.settings, released,
                this.modules, this.assessments);
    }

    /** The same with these modules. */
    CourseFacts with(List<Module> others) {
        return new CourseFacts(this.courseId, this.code, this.title, this.status, this.endsOn, this.settings,
                this.outlineVersions, others, this.assessments);
    }

    /** Whether anything must be done in a module before another one opens. */
    boolean hasRequirements() {
        return this.modules.stream().anyMatch((module) -> !module.requirements().isEmpty());
    }

    /** What a module requires of learners as the outline is now. */
    public RequiredItems requiredNow(UUID moduleId) {
        Set<UUID> contents = new HashSet<>();
        Set<UUID> toPass = new HashSet<>();
        module(moduleId).filter(Module::isOpen)
            .stream()
            .flatMap((module) -> module.openUnits().stream())
            .forEach((unit) -> {
                unit.contents()
                    .stream()
                    .filter((content) -> content.isOpen() && content.isRequired())
                    .forEach((content) -> contents.add(content.contentId()));
                openAssessments(unit).stream()
                    .filter((assessment) -> Boolean.TRUE.equals(assessment.required()))
                    .forEach((assessment) -> toPass.add(assessment.assessmentId()));
            });
        return new RequiredItems(contents, toPass);
    }

    /** What a content is called; empty where there is none. */
    public Optional<String> titleOfContent(UUID contentId) {
        return contents((content) -> content.contentId().equals(contentId)).map(Content::title).findFirst();
    }

    private Stream<Content> contents(Predicate<Content> which) {
        return this.modules.stream()
            .flatMap((module) -> module.units().stream())
            .flatMap((unit) -> unit.contents().stream())
            .filter(which);
    }

}
