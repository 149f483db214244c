package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.assessment.scoring.Points;
import io.annals.api.course.CourseOutline.Requirement;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.learning.ExplainingEvent;
import io.annals.api.learning.ModuleExplanation;
import io.annals.platform.messaging.EventContext;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ModuleLockMapper;
import org.jspecify.annotations.Nullable;

/**
 * Builds the explanation of a module's lock from the events that led to it. Prerequisite
 * modules require what they require now, as in the rule itself.
 */
final class ModuleExplanationBuilder {

    private final CatalogModule module;

    private final CourseFacts course;

    private final EventDescriptions descriptions;

    private final Map<UUID, Requirement> requirements = new LinkedHashMap<>();

    /** The required items of all current and former prerequisite modules. */
    private final Set<UUID> relevantItems = new HashSet<>();

    private final LearnerResultsHistory results = new LearnerResultsHistory();

    private final Set<UUID> opened = new HashSet<>();

    private final List<ExplainingEvent> chain = new ArrayList<>();

    private boolean locked;

    private @Nullable ExplainingEvent since;

    ModuleExplanationBuilder(CatalogModule module, CourseFacts course, EventDescriptions descriptions) {
        this.module = module;
        this.course = course;
        this.descriptions = descriptions;
        for (Requirement requirement : module.requirements()) {
            addRelevantItems(requirement.prerequisiteModuleId());
        }
    }

    void add(EventContext change) {
        switch (change.event()) {
            case ModuleRequirementAdded added -> {
                if (added.moduleId().equals(this.module.moduleId())) {
                    require(change, added);
                }
            }
            case ModuleRequirementDropped dropped -> {
                if (this.requirements.remove(dropped.requirementId()) != null) {
                    add(change,
                            "The requirement to work on %s first was removed."
                                .formatted(DisplayNames.module(dropped.prerequisiteModuleId(), this.course)),
                            DisplayNames.facts("requirementId", dropped.requirementId(), "prerequisiteModuleId",
                                    dropped.prerequisiteModuleId()));
                }
            }
            case LearnerEvent event -> {
                this.results.apply(event);
                add(change, event);
            }
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not part of this builder: " + change.event().getClass());
        }
    }

    private void require(EventContext change, ModuleRequirementAdded event) {
        this.requirements.put(event.requirementId(), new Requirement(event.requirementId(),
                event.prerequisiteModuleId(), event.requirementType(), event.minScore()));
        addRelevantItems(event.prerequisiteModuleId());
        add(change,
                "%s was locked until %s.".formatted(upperCased(DisplayNames.module(event.moduleId(), this.course)),
                        condition(event)),
                DisplayNames.facts("requirementId", event.requirementId(), "prerequisiteModuleId",
                        event.prerequisiteModuleId(), "requirementType", event.requirementType().code(), "minScore",
                        event.minScore()));
    }

    private String condition(ModuleRequirementAdded event) {
        String other = DisplayNames.module(event.prerequisiteModuleId(), this.course);
        BigDecimal minScore = event.minScore();
        return switch (event.requirementType()) {
            case COMPLETED -> "all required items of " + other + " are completed and passed";
            case PASSED -> "every required assessment of " + other + " is passed";
            case MIN_SCORE -> "the required assessments of %s have a score of at least %s percent".formatted(other,
                    (minScore != null) ? Points.text(minScore) : "0");
            case VIEWED -> "every required content of " + other + " is opened";
        };
    }

    private void addRelevantItems(UUID moduleId) {
        RequiredItems items = this.course.requiredNow(moduleId);
        this.relevantItems.addAll(items.contents());
        this.relevantItems.addAll(items.assessments());
    }

    private void add(EventContext change, LearnerEvent event) {
        switch (event) {
            case StatusEvent status -> add(change, status);
            case ContentAccessed accessed -> accessed.accesses().forEach((access) -> open(change, access.contentId()));
            case ContentStudied studied -> open(change, studied.contentId());
            case ContentCompleted completed -> {
                if (this.relevantItems.contains(completed.contentId())) {
                    this.opened.add(completed.contentId());
                    add(change,
                            "The learner completed %s."
                                .formatted(DisplayNames.content(completed.contentId(), this.course)),
                            DisplayNames.facts("contentId", completed.contentId()));
                }
            }
            case ResultRecorded recorded -> {
                if (this.relevantItems.contains(recorded.assessmentId())) {
                    add(change, DisplayNames.result(recorded, this.course), DisplayNames.facts(recorded));
                }
            }
            case ProgressMoved moved -> {
                // Progress follows from the results.
            }
            case CourseCompleted completed -> {
            }
            case AccommodationGranted granted -> {
            }
        }
    }

    private void add(EventContext change, StatusEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> join(change, enrolled.outlineVersion());
            case EnrollmentApproved approved -> join(change, approved.outlineVersion());
            case LearnerPromoted promoted -> join(change, promoted.outlineVersion());
            // Only enrollment is part of the explanation.
            case EnrollmentRequested requested -> {
            }
            case EnrollmentDeclined declined -> {
            }
            case LearnerQueued queued -> {
            }
            case LearnerWithdrawn withdrawn -> {
            }
            case EnrollmentReactivated reactivated -> {
            }
            case EnrollmentSuspended suspended -> {
            }
            case EnrollmentResumed resumed -> {
            }
            case OutcomeRecorded recorded -> {
            }
        }
    }

    private void join(EventContext change, int outlineVersion) {
        add(change, "The learner was enrolled.", DisplayNames.facts("outlineVersion", outlineVersion));
    }

    private void open(EventContext change, UUID contentId) {
        if (this.relevantItems.contains(contentId) && this.opened.add(contentId)) {
            add(change, "The learner opened %s.".formatted(DisplayNames.content(contentId, this.course)),
                    DisplayNames.facts("contentId", contentId));
        }
    }

    private void add(EventContext change, String sentence, Map<String, @Nullable Object> facts) {
        ExplainingEvent event = this.descriptions.describe(change, sentence, facts);
        this.chain.add(event);
        boolean now = !locks().isEmpty();
        if (now != this.locked) {
            this.locked = now;
            this.since = event;
        }
    }

    private List<UnmetRequirement> locks() {
        return ModuleLockMapper.of(this.requirements.values(), this.course, this.results.now());
    }

    ModuleExplanation build(EnrollmentFacts enrollment) {
        List<UnmetRequirement> locks = locks();
        return new ModuleExplanation(enrollment.enrollmentId(), enrollment.userId(), enrollment.courseId(),
                this.module.moduleId(), this.module.title(), !locks.isEmpty(), conclusion(locks), this.since, locks,
                this.chain);
    }

    private String conclusion(List<UnmetRequirement> locks) {
        String name = upperCased(DisplayNames.module(this.module.moduleId(), this.course));
        if (!locks.isEmpty()) {
            return name + " is locked. "
                    + locks.stream().map(UnmetRequirement::reason).collect(Collectors.joining(" "));
        }
        return name + (this.requirements.isEmpty() ? " is open: it has no requirements."
                : " is open: all its requirements are met.");
    }

    private static String upperCased(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

}
