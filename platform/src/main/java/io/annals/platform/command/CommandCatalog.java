package io.annals.platform.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Requires;
import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonTypes;
import io.annals.platform.json.NearNames;
import org.jspecify.annotations.Nullable;

/** The commands that clients can send, by name. */
public final class CommandCatalog {

    private final Map<String, CommandType> types = new TreeMap<>();

    /**
     * @throws IllegalArgumentException if a command declares no permission or no view,
     * has the name of another one, has a component that JSON cannot represent, or a
     * component with a reserved name
     */
    public CommandCatalog(Collection<Class<? extends Command>> commands) {
        for (Class<? extends Command> command : commands) {
            CommandType type = describe(command);
            if (this.types.put(type.name(), type) != null) {
                throw new IllegalArgumentException("Two commands have the name " + type.name());
            }
        }
    }

    /** All commands, ordered by name. */
    public Collection<CommandType> all() {
        return this.types.values();
    }

    /**
     * The command with the name.
     * @throws Refusal {@code unknown-command} with similar names
     */
    public CommandType find(String name) {
        CommandType type = this.types.get(name);
        if (type == null) {
            List<String> near = NearNames.of(name, this.types.keySet());
            throw new Refusal(Kind.NOT_FOUND, "unknown-command",
                    near.isEmpty() ? "There is no such command: /openapi.json lists all commands."
                            : "There is no such command. Did you mean " + String.join(" or ", near) + "?",
                    List.of());
        }
        return type;
    }

    private static CommandType describe(Class<? extends Command> command) {
        Requires requires = command.getAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalArgumentException(command + " declares no permission with @Requires");
        }
        JsonType.Composite body = JsonTypes.of(command.asSubclass(Record.class));
        CommandRequest.requireNoReservedNames(body);
        return new CommandType(Commands.name(command), command, requires.value(),
                Command.Creation.class.isAssignableFrom(command), newId(command), view(command), body);
    }

    private static @Nullable String newId(Class<? extends Command> command) {
        return Arrays.stream(command.getRecordComponents())
            .filter((component) -> component.isAnnotationPresent(NewId.class))
            .map(RecordComponent::getName)
            .findFirst()
            .orElse(null);
    }

    private static String view(Class<? extends Command> command) {
        return Arrays.stream(command.getInterfaces())
            .filter((family) -> family.isAnnotationPresent(LocatedAt.class))
            .map((family) -> family.getAnnotation(LocatedAt.class).value())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(command + " declares no view with @LocatedAt"));
    }

}
