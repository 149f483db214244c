package io.annals.command.automation.task;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.platform.serialization.EventJson;

/** Reads and writes the commands of tasks as JSON. */
final class TaskCommandJson {

    private static final ObjectMapper JSON = EventJson.mapper();

    private static final Map<String, Class<? extends Command>> TYPES = Commands.all()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Commands::name, Function.identity()));

    private TaskCommandJson() {
    }

    static String name(Command command) {
        return Commands.name(command.getClass());
    }

    static String write(Command command) {
        try {
            return JSON.writeValueAsString(command);
        }
        catch (JsonProcessingException ex) {
            throw new IllegalStateException("A command cannot be written as JSON", ex);
        }
    }

    /**
     * Reads a command.
     * @throws IllegalArgumentException if no command has the name or the JSON does not
     * fit it
     */
    static Command read(String name, String json) {
        Class<? extends Command> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No command is named " + name);
        }
        try {
            return JSON.readValue(json, type);
        }
        catch (JsonProcessingException ex) {
            throw new IllegalArgumentException("The command " + name + " cannot be read", ex);
        }
    }

}
