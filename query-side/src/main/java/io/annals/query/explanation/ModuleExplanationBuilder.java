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

import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.learning.ExplainingEvent;
import io.annals.api.learning.ModuleExplanation;
import io.annals.query.audit.RecordedChange;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.Module;
import io.annals.query.learning.CourseFacts.Requirement;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ModuleLockMapper;
import org.jspecify.annotations.Nullable;

/**
 * How a module came to be locked or unlocked for a learner, event by event. What the
 * other modules ask of learners is what they ask now, as it is for the rule itself.
 */
final class ModuleExplanationBuilder {

    private final Module module;

    private final CourseFacts course;

    private final EventDescriptions causes;

    private final Map<UUID, Requirement> requirements = new LinkedHashMap<>();

    /** The items of the modules that are or were required. */
    private final Set<UUID> asked = new HashSet<>();

    private final LearnerResultsHistory achieving = new LearnerResultsHistory();

    private final Set<UUID> opened = new HashSet<>();

    private final List<ExplainingEvent> chain = new ArrayList<>();

    private boolean locked;

    private @Nullable ExplainingEvent since;

    ModuleExplanationBuilder(Module module, CourseFacts course, EventDescriptions causes) {
        this.module = module;
        this.course = course;
        this.causes = causes;
        for (Requirement requirement : module.requirements()) {
            ask(requirement.prerequisiteModuleId());
        }
    }

    void tell(RecordedChange happening) {
        switch (happening.event()) {
            case ModuleRequirementAdded added -> {
                if (added.moduleId().equals(this.module.moduleId())) {
                    require(happening, added);
                }
            }
            case ModuleRequirementDropped dropped -> {
                if (this.requirements.remove(dropped.requirementId()) != null) {
                    add(happening,
                            "It was no longer required that anything is done in %s first."
                                .formatted(DisplayNames.module(dropped.prerequisiteModuleId(), this.course)),
                            DisplayNames.facts("requirementId", dropped.requirementId(), "prerequisiteModuleId",
                                    dropped.prerequisiteModuleId()));
                }
            }
            case EnrollmentEvent event -> {
                this.achieving.apply(event);
                tell(happening, event);
            }
            default -> throw new IllegalArgumentException("Not part of this story: " + happening.event().getClass());
        }
    }

    private void require(RecordedChange happening, ModuleRequirementAdded event) {
        this.requirements.put(event.requirementId(), new Requirement(event.requirementId(),
                event.prerequisiteModuleId(), event.requirementType(), event.minScore()));
        ask(event.prerequisiteModuleId());
        add(happening,
                "%s was to stay locked until %s."
                    .formatted(upperCased(DisplayNames.module(event.moduleId(), this.course)), asks(event)),
                DisplayNames.facts("requirementId", event.requirementId(), "prerequisiteModuleId",
                        event.prerequisiteModuleId(), "requirementType", event.requirementType().code(), "minScore",
                        event.minScore()));
    }

    private String asks(ModuleRequirementAdded event) {
        String other = DisplayNames.module(event.prerequisiteModuleId(), this.course);
        BigDecimal minScore = event.minScore();
        return switch (event.requirementType()) {
            case COMPLETED -> "everything that " + other + " requires is completed and passed";
            case PASSED -> "every required assessment of " + other + " is passed";
            case MIN_SCORE -> "the required assessments of %s have a score of at least %s percent".formatted(other,
                    (minScore != null) ? DisplayNames.number(minScore) : "0");
            case VIEWED -> "every required content of " + other + " was opened";
        };
    }

    private void ask(UUID moduleId) {
        RequiredItems items = this.course.requiredNow(moduleId);
        this.asked.addAll(items.contents());
        this.asked.addAll(items.assessments());
    }

    private void tell(RecordedChange happening, EnrollmentEvent event) {
        switch (event) {
            case LearnerEnrolled joined -> join(happening, joined.outlineVersion());
            case EnrollmentApproved joined -> join(happening, joined.outlineVersion());
            case LearnerPromoted joined -> join(happening, joined.outlineVersion());
            case ContentAccessed accessed ->
                accessed.accesses().forEach((access) -> open(happening, access.contentId()));
            case ContentStudied studied -> open(happening, studied.contentId());
            case ContentCompleted completed -> {
                if (this.asked.contains(completed.contentId())) {
                    this.opened.add(completed.contentId());
                    add(happening,
                            "The learner completed %s."
                                .formatted(DisplayNames.content(completed.contentId(), this.course)),
                            DisplayNames.facts("contentId", completed.contentId()));
                }
            }
            case ResultRecorded recorded -> {
                if (this.asked.contains(recorded.assessmentId())) {
                    add(happening, DisplayNames.result(recorded, this.course), DisplayNames.facts(recorded));
                }
            }
            default -> {
                // It has no part in this.
            }
        }
    }

    private void join(RecordedChange happening, int outlineVersion) {
        add(happening, "The learner was enrolled.", DisplayNames.facts("outlineVersion", outlineVersion));
    }

    private void open(RecordedChange happening, UUID contentId) {
        if (this.asked.contains(contentId) && this.opened.add(contentId)) {
            add(happening, "The learner opened %s.".formatted(DisplayNames.content(contentId, this.course)),
                    DisplayNames.facts("contentId", contentId));
        }
    }

    private void add(RecordedChange happening, String sentence, Map<String, @Nullable Object> facts) {
        ExplainingEvent cause = this.causes.cause(happening, sentence, facts);
        this.chain.add(cause);
        boolean now = !locks().isEmpty();
        if (now != this.locked) {
            this.locked = now;
            this.since = cause;
        }
    }

    private List<UnmetRequirement> locks() {
        return ModuleLockMapper.of(this.requirements.values(), this.course, this.achieving.now());
    }

    ModuleExplanation end(EnrollmentFacts enrollment) {
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
        return name + (this.requirements.isEmpty() ? " is open: nothing has to be done before it."
                : " is open: all that has to be done before it is done.");
    }

    private static String upperCased(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

}
