package io.annals.platform.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command message: the id that the handler returned, if any, and the new
 * version of each aggregate that the command changed. {@link VersionRecorder} fills it
 * while the unit of work runs and commits.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class ChangedVersions {

    private @Nullable UUID returnedId;

    private final Map<UUID, Long> versions = new HashMap<>(4);

    void returned(UUID id) {
        this.returnedId = id;
    }

    void changed(UUID aggregateId, long version) {
        this.versions.put(aggregateId, version);
    }

    Optional<UUID> returnedId() {
        return Optional.ofNullable(this.returnedId);
    }

    Optional<Long> versionOf(UUID aggregateId) {
        return Optional.ofNullable(this.versions.get(aggregateId));
    }

}
