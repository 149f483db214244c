package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.course.CompletionCriteria;

/** Whether a learner has met what it takes to complete a course. */
public final class Completion {

    private Completion() {
    }

    /** Whether all criteria are met, so that nothing is missing. */
    public static boolean isMet(CompletionCriteria criteria, RequiredItems required, Function<UUID, Weight> worth,
            LearnerResults achieved) {
        return missing(criteria, required, worth, achieved).isEmpty();
    }

    /**
     * What is missing of the criteria, each of which is met on its own:
     * <ul>
     * <li>all required contents: every content of {@code required} was completed;
     * <li>all assessments: every assessment of {@code required} was passed; some: every
     * one that the criteria name was;
     * <li>minimum score: the {@link OverallScore} over the assessments of
     * {@code required} is at least that, which no course without assessments reaches
     * unless it is 0;
     * <li>minimum minutes: so much time was spent in the course.
     * </ul>
     * What the criteria do not state is not asked.
     * @param required what the outline version that the learner is on requires
     * @param worth what each of its assessments weighs
     */
    public static List<OutstandingWork> missing(CompletionCriteria criteria, RequiredItems required,
            Function<UUID, Weight> worth, LearnerResults achieved) {
        List<OutstandingWork> missing = new ArrayList<>();
        if (criteria.needsAllContents()) {
            add(missing, "every required content must be completed",
                    OutstandingWork.of(required.contents(), achieved::hasCompleted));
        }
        Collection<UUID> toPass = criteria.assessmentsToPass(List.copyOf(required.assessments()));
        add(missing, "these assessments must be passed", OutstandingWork.of(toPass, achieved::hasPassed));
        BigDecimal minimum = criteria.minimumScore();
        if (minimum != null) {
            BigDecimal reached = OverallScore.percent(required.assessments(), worth, achieved).orElse(BigDecimal.ZERO);
            if (reached.compareTo(minimum) < 0) {
                missing.add(new OutstandingWork(
                        "the overall score must be at least " + minimum.toPlainString() + " percent", List.of()));
            }
        }
        Integer minutes = criteria.minimumMinutes();
        if (minutes != null && achieved.minutes() < minutes) {
            missing.add(new OutstandingWork("at least " + minutes + " minutes must be spent in the course", List.of()));
        }
        return List.copyOf(missing);
    }

    private static void add(List<OutstandingWork> missing, String reason, List<UUID> items) {
        if (!items.isEmpty()) {
            missing.add(new OutstandingWork(reason, items));
        }
    }

}
