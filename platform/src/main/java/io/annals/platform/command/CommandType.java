package io.annals.platform.command;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Permission;
import io.annals.platform.json.JsonType;
import org.jspecify.annotations.Nullable;

/**
 * The description of a command for clients.
 *
 * @param name the command's name in kebab-case, such as {@code publish-course}
 * @param type the command's record
 * @param permission the permission that a caller needs
 * @param creation whether the command creates its aggregate
 * @param newId the component with the id of what the command creates; {@code null} if it
 * creates nothing
 * @param view the path of the aggregate's view, with {@code {id}} in place of the id
 * @param body the JSON type of the record
 */
public record CommandType(String name, Class<? extends Command> type, Permission permission, boolean creation,
        @Nullable String newId, String view, JsonType.Composite body) {

    /** The path of the view of an aggregate. */
    public String location(UUID id) {
        return this.view.replace("{id}", id.toString());
    }

}
