package io.annals.command.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.enrollment.Accommodation;
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import org.jspecify.annotations.Nullable;

/** The attempts that a learner used in each assessment, and the accommodations. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AttemptAllowances {

    /** The number of granted attempts per assessment, including voided ones. */
    private Map<UUID, Integer> granted = new HashMap<>();

    /** The voided attempts per assessment. */
    private Map<UUID, Set<UUID>> givenBack = new HashMap<>();

    private Map<UUID, Accommodation> accommodations = new HashMap<>();

    /**
     * Returns the number of the next attempt.
     * @param allowed how many attempts the assessment allows; unlimited if absent
     * @throws Refusal {@code no-attempt-left} if all were used
     */
    int next(UUID assessmentId, @Nullable Integer allowed) {
        int begun = this.granted.getOrDefault(assessmentId, 0);
        int used = begun - this.givenBack.getOrDefault(assessmentId, Set.of()).size();
        Integer left = accommodation(assessmentId).attemptsLeft(allowed, used);
        if (left != null && left == 0) {
            throw Refusal.rule("no-attempt-left", "All " + used + " allowed attempts have been used.");
        }
        return begun + 1;
    }

    boolean wouldChange(GrantAccommodation command) {
        return !accommodation(command.assessmentId())
            .equals(new Accommodation(command.assessmentId(), command.extraAttempts(), command.extraMinutes()));
    }

    Accommodation accommodation(UUID assessmentId) {
        return this.accommodations.getOrDefault(assessmentId, Accommodation.none(assessmentId));
    }

    /** Stops counting an attempt as used, once. */
    void giveBack(UUID enrollmentId, UUID assessmentId, UUID attemptId, Instant at) {
        if (!this.givenBack.getOrDefault(assessmentId, Set.of()).contains(attemptId)) {
            apply(new AttemptGivenBack(enrollmentId, assessmentId, attemptId, at));
        }
    }

    void evolve(AttemptGranted event) {
        this.granted.put(event.assessmentId(), event.attemptNumber());
    }

    void evolve(AttemptGivenBack event) {
        this.givenBack.computeIfAbsent(event.assessmentId(), (id) -> new HashSet<>()).add(event.attemptId());
    }

    void evolve(AccommodationGranted event) {
        this.accommodations.put(event.assessmentId(),
                new Accommodation(event.assessmentId(), event.extraAttempts(), event.extraMinutes()));
    }

}
