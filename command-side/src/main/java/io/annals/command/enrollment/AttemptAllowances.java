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
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import org.jspecify.annotations.Nullable;

/** How often a learner tried each assessment, and who may do so more often or longer. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AttemptAllowances {

    /**
     * What a learner may beyond others.
     *
     * @param extraAttempts how many attempts more
     * @param extraMinutes how many minutes more for each
     */
    record Accommodation(int extraAttempts, int extraMinutes) {

        static final Accommodation NONE = new Accommodation(0, 0);

    }

    /** How many attempts at each assessment were granted, the voided ones included. */
    private Map<UUID, Integer> granted = new HashMap<>();

    /** Those attempts at each assessment that were voided. */
    private Map<UUID, Set<UUID>> givenBack = new HashMap<>();

    private Map<UUID, Accommodation> accommodations = new HashMap<>();

    /**
     * The number of the next attempt, if there is one left:
     * {@code max(0, allowed + extra - used)}, where a voided one is not used.
     * @param allowed unlimited where absent
     * @throws Refusal {@code no-attempt-left} where all were used
     */
    int next(UUID assessmentId, @Nullable Integer allowed) {
        int begun = this.granted.getOrDefault(assessmentId, 0);
        int used = begun - this.givenBack.getOrDefault(assessmentId, Set.of()).size();
        if (allowed != null && used >= allowed + accommodation(assessmentId).extraAttempts()) {
            throw Refusal.rule("no-attempt-left", "All " + used + " attempts were used.");
        }
        return begun + 1;
    }

    boolean wouldChange(GrantAccommodation command) {
        return !accommodation(command.assessmentId())
            .equals(new Accommodation(command.extraAttempts(), command.extraMinutes()));
    }

    Accommodation accommodation(UUID assessmentId) {
        return this.accommodations.getOrDefault(assessmentId, Accommodation.NONE);
    }

    /** Gives one back, once. */
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
        this.accommodations.put(event.assessmentId(), new Accommodation(event.extraAttempts(), event.extraMinutes()));
    }

}
