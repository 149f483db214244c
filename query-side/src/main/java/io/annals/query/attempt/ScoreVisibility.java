package io.annals.query.attempt;

import java.math.BigDecimal;

import io.annals.api.Permission;
import io.annals.platform.messaging.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what each answer of an attempt earned. From when learners may see right
 * answers is another question, which each assessment answers.
 */
public final class ScoreVisibility {

    private ScoreVisibility() {
    }

    /**
     * Graders are told at any time, others once nothing waits for a grader any more.
     * @param score of the attempt; absent until it has one
     */
    public static boolean shownTo(Caller caller, @Nullable BigDecimal score) {
        return score != null || caller.may(Permission.ATTEMPT_GRADE);
    }

}
