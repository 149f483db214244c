package io.annals.api;

import java.util.List;
import java.util.Locale;

/** All commands. */
public final class Commands {

    private static final List<Class<? extends Command>> ALL = ClassScan.concrete(Commands.class.getPackageName(),
            Command.class);

    private Commands() {
    }

    /** The record of every command. */
    public static List<Class<? extends Command>> all() {
        return ALL;
    }

    /**
     * The sealed interface of each aggregate's commands, and of each part of a large one.
     */
    public static List<Class<?>> families() {
        return ALL.stream().<Class<?>>map(Class::getEnclosingClass).distinct().toList();
    }

    /** The name that clients use: {@code PublishCourse} is {@code publish-course}. */
    public static String name(Class<? extends Command> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

}
