package io.annals.command.course.outline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import org.jspecify.annotations.Nullable;

/** The decisions about the places of assessments in a course. */
public final class AssessmentPlacements {

    private final UUID courseId;

    private final Outline outline;

    public AssessmentPlacements(UUID courseId, Outline outline) {
        this.courseId = courseId;
        this.outline = outline;
    }

    /** Adds a draft assessment to a unit. */
    public void draft(UUID assessmentId, UUID unitId, Instant at) {
        this.outline.usedIds().requireNew(assessmentId, "assessmentId");
        requireInUse(unitId);
        apply(new AssessmentDrafted(this.courseId, unitId, assessmentId, at));
    }

    /**
     * Records that an assessment is published, and what the course has to know of it.
     * @param required whether learners must pass it, from the next version of the outline
     * on
     */
    public void place(UUID assessmentId, UUID unitId, boolean required, @Nullable Integer maxScore,
            @Nullable BigDecimal weight, Instant at) {
        requireInUse(unitId);
        OutlineAssessment placed = new OutlineAssessment(assessmentId, unitId, true, required, maxScore, weight);
        if (!placed.equals(this.outline.assessments().get(assessmentId))) {
            apply(new AssessmentPlaced(this.courseId, unitId, assessmentId, required, maxScore, weight, at));
        }
    }

    private void requireInUse(UUID unitId) {
        ItemRules.requireInUse(this.outline.unit(unitId).status(), "unitId");
    }

}
