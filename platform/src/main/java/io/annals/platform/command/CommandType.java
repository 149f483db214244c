package io.annals.platform.command;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Permission;
import io.annals.platform.json.JsonType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a command beside its code.
 *
 * @param name as clients write it, such as {@code publish-course}
 * @param type its record
 * @param permission what a caller needs
 * @param creation whether it brings its aggregate into being
 * @param newId the field that holds the id of what it makes, if it makes something
 * @param view where the view of its aggregate is found, with {@code {id}} for the id
 * @param body the JSON of its record
 */
public record CommandType(String name, Class<? extends Command> type, Permission permission, boolean creation,
        @Nullable String newId, String view, JsonType.Composite body) {

    /** Where the view of what a creation made will be found. */
    public String location(UUID id) {
        return this.view.replace("{id}", id.toString());
    }

    /** Chooses the id of what the command makes, unless the client did. */
    public void chooseNewId(Map<String, @Nullable Object> json, UUID id) {
        if (this.newId != null && json.get(this.newId) == null) {
            json.put(this.newId, id.toString());
        }
    }

}
