package io.annals.command.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionEvent;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import org.jspecify.annotations.Nullable;

/**
 * Builds the events that create a copy of an assessment's working copy as a draft without
 * dates. The ids of the copied items are derived from the copied course and their own.
 */
public final class AssessmentCopy {

    private final WorkingCopy source = new WorkingCopy();

    private final List<AssessmentEvent> events = new ArrayList<>();

    private final UUID courseId;

    private final Instant at;

    private @Nullable AssessmentCreated created;

    private @Nullable AssessmentDetails details;

    private AssessmentCopy(UUID courseId, Instant at) {
        this.courseId = courseId;
        this.at = at;
    }

    /**
     * @param history all events of the assessment to copy
     * @param courseId the copied course
     * @param unitId the unit of the copied course
     */
    public static List<AssessmentEvent> of(List<AssessmentEvent> history, UUID courseId, UUID unitId, Instant at) {
        AssessmentCopy copy = new AssessmentCopy(courseId, at);
        history.forEach(copy::read);
        copy.begin(unitId);
        copy.copySections();
        copy.copyQuestions();
        return copy.events;
    }

    private void read(AssessmentEvent event) {
        switch (event) {
            case AssessmentCreated first -> {
                this.created = first;
                this.details = first.assessment();
            }
            case AssessmentDescribed latest -> this.details = latest.assessment();
            case AssessmentConfigured configured -> {
            }
            case AssessmentPublished published -> {
            }
            case AssessmentReleased released -> {
            }
            case AssessmentClosed closed -> {
            }
            case RegradeOrdered ordered -> {
            }
            case SectionEvent section -> {
            }
            case QuestionEvent question -> {
            }
        }
        WorkingCopyEvolver.evolve(this.source, event);
    }

    private UUID copyOf(UUID id) {
        return Ids.named(this.courseId, id.toString());
    }

    private Question copyOf(Question question) {
        return question.with(question.body().withIds(this::copyOf));
    }

    private AssessmentCreated first() {
        return Objects.requireNonNull(this.created);
    }

    private UUID assessmentId() {
        return copyOf(first().assessmentId());
    }

    private void begin(UUID unitId) {
        this.events.add(new AssessmentCreated(assessmentId(), this.courseId, unitId,
                Objects.requireNonNull(this.details), this.source.configuration().withoutDates(), this.at));
    }

    /** A new assessment has one section, which the source may have removed or moved. */
    private void copySections() {
        UUID own = first().assessmentId();
        List<UUID> order = new ArrayList<>(List.of(own));
        this.source.inOrder().filter((section) -> !section.sectionId().equals(own)).forEach((section) -> {
            order.add(section.sectionId());
            this.events.add(new SectionAdded(assessmentId(), this.courseId, copyOf(section.sectionId()), order.size(),
                    section.section(), this.at));
        });
        WorkingSection kept = this.source.sections().get(own);
        if (kept == null) {
            this.events.add(new SectionRemoved(assessmentId(), this.courseId, assessmentId(),
                    copiesOf(this.source.order()), this.at));
            return;
        }
        if (!kept.section().equals(Section.UNTITLED)) {
            this.events.add(new SectionRevised(assessmentId(), this.courseId, assessmentId(), kept.section(), this.at));
        }
        if (!order.equals(this.source.order())) {
            this.events.add(new SectionsReordered(assessmentId(), this.courseId, assessmentId(),
                    copiesOf(this.source.order()), this.at));
        }
    }

    private List<UUID> copiesOf(List<UUID> ids) {
        return ids.stream().map(this::copyOf).toList();
    }

    private void copyQuestions() {
        this.source.inOrder().forEach((section) -> {
            int place = 0;
            for (AssessmentQuestion question : this.source.questionsOf(section).toList()) {
                place++;
                this.events.add(new QuestionAdded(assessmentId(), this.courseId, copyOf(section.sectionId()),
                        copyOf(question.questionId()), place, copyOf(question.question()), this.at));
            }
        });
    }

}
