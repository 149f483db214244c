package io.annals.command.support;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;

/**
 * The ids of an aggregate and of all its parts, including removed ones: each id is used
 * once.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class UsedIds {

    private Set<UUID> ids = new HashSet<>();

    /**
     * Requires that an id chosen by the client is new.
     * @param field the field with the id
     * @throws Refusal {@code id-taken} if it is not
     */
    public void requireNew(UUID id, String field) {
        Require.newId(!this.ids.contains(id), field);
    }

    public void add(UUID id) {
        this.ids.add(id);
    }

}
