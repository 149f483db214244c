package io.annals.api.learning;

import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.course.UnmetRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Why a module, and all in it, is locked or unlocked for a learner.
 *
 * @param locked whether it is
 * @param conclusion why, in a sentence
 * @param since the event that locked or unlocked it last; absent where nothing was ever
 * required
 * @param locks what is missing; none where it is not locked
 * @param chain what was required when, and what the learner did for it, in order
 */
public record ModuleExplanation(UUID enrollmentId, UUID userId, UUID courseId, UUID moduleId, @Nullable String title,
        boolean locked, String conclusion, @Nullable ExplainingEvent since, List<UnmetRequirement> locks,
        List<ExplainingEvent> chain) implements Owned {

    public ModuleExplanation {
        locks = Json.list(locks);
        chain = Json.list(chain);
    }

}
