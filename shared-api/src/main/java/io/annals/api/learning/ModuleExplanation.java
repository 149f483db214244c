package io.annals.api.learning;

import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.course.UnmetRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Explains whether a module is locked for a learner.
 *
 * @param locked whether the module is locked now
 * @param conclusion the explanation in a sentence
 * @param since the event that last locked or unlocked the module; absent if it never had
 * requirements
 * @param locks the unmet requirements; empty if the module is not locked
 * @param chain the changes of the requirements and the learner's work for them, in order
 */
public record ModuleExplanation(UUID enrollmentId, UUID userId, UUID courseId, UUID moduleId, @Nullable String title,
        boolean locked, String conclusion, @Nullable ExplainingEvent since, List<UnmetRequirement> locks,
        List<ExplainingEvent> chain) implements Owned {

    public ModuleExplanation {
        locks = Json.list(locks);
        chain = Json.list(chain);
    }

}
