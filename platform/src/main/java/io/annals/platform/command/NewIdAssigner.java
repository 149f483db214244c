package io.annals.platform.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.NewId;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.platform.json.RecordAccess;
import org.jspecify.annotations.Nullable;

/**
 * Assigns an id to each {@link NewId} component that a client left out, in the command
 * and in the records that it contains.
 */
public final class NewIdAssigner {

    private static final ClassValue<NewIdAssigner> OF_CLASS = new ClassValue<>() {

        @Override
        protected NewIdAssigner computeValue(Class<?> type) {
            return new NewIdAssigner(type);
        }

    };

    private static final int NONE = -1;

    private static final int RESERVED_VERSION = 8;

    private final RecordAccess type;

    /** The index of the record's own new id. */
    private final int newId;

    /** The indexes of the components that contain records with new ids. */
    private final int[] nested;

    private NewIdAssigner(Class<?> type) {
        this.type = RecordAccess.of(type);
        List<RecordComponent> components = this.type.components();
        this.newId = IntStream.range(0, components.size())
            .filter((i) -> components.get(i).isAnnotationPresent(NewId.class))
            .findFirst()
            .orElse(NONE);
        this.nested = IntStream.range(0, components.size())
            .filter((i) -> hasNewIds(components.get(i).getGenericType()))
            .toArray();
    }

    private static boolean hasNewIds(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                hasNewIds(list.getActualTypeArguments()[0]);
            case Class<?> composite when composite.isRecord() -> Arrays.stream(composite.getRecordComponents())
                .anyMatch((component) -> component.isAnnotationPresent(NewId.class)
                        || hasNewIds(component.getGenericType()));
            case Class<?> family when family.isSealed() ->
                Arrays.stream(family.getPermittedSubclasses()).anyMatch(NewIdAssigner::hasNewIds);
            default -> false;
        };
    }

    /**
     * Assigns a generated id to each new id that is absent.
     * @throws Refusal {@code id-reserved} if a client chose an id of the platform itself
     * or a UUID of version 8. The platform derives these from unique values, and a client
     * that took one could keep the value from its owner.
     */
    static Command complete(Command command) {
        return (Command) OF_CLASS.get(command.getClass()).complete(command, "");
    }

    /** Assigns the id to the command's own new id if it has one and it is absent. */
    public static Command assign(Command command, UUID id) {
        NewIdAssigner assigner = OF_CLASS.get(command.getClass());
        if (assigner.newId == NONE || assigner.type.value(command, assigner.newId) != null) {
            return command;
        }
        @Nullable Object[] values = assigner.type.values(command);
        values[assigner.newId] = id;
        return (Command) assigner.type.construct(values);
    }

    /** The new id of a complete command; the id of the aggregate if it has none. */
    static UUID idOf(Command command) {
        NewIdAssigner assigner = OF_CLASS.get(command.getClass());
        return (assigner.newId != NONE && assigner.type.value(command, assigner.newId) instanceof UUID id) ? id
                : command.aggregateId();
    }

    /** The name of the field with the command's new id. */
    static String fieldOf(Command command) {
        NewIdAssigner assigner = OF_CLASS.get(command.getClass());
        return (assigner.newId != NONE) ? assigner.type.components().get(assigner.newId).getName() : "id";
    }

    private Object complete(Object composite, String path) {
        boolean absent = isNewIdAbsent(composite, path);
        if (!absent && this.nested.length == 0) {
            return composite;
        }
        @Nullable Object[] values = this.type.values(composite);
        if (absent) {
            values[this.newId] = Ids.next();
        }
        for (int i : this.nested) {
            values[i] = completePart(values[i], path + this.type.components().get(i).getName());
        }
        return this.type.construct(values);
    }

    private static @Nullable Object completePart(@Nullable Object part, String path) {
        return switch (part) {
            case Record composite -> OF_CLASS.get(composite.getClass()).complete(composite, path + ".");
            case List<?> list -> {
                List<@Nullable Object> complete = new ArrayList<>(list.size());
                list.forEach((item) -> complete.add(completePart(item, path + "[" + complete.size() + "]")));
                yield complete;
            }
            case null, default -> part;
        };
    }

    private boolean isNewIdAbsent(Object composite, String path) {
        if (this.newId == NONE) {
            return false;
        }
        if (!(this.type.value(composite, this.newId) instanceof UUID chosen)) {
            return true;
        }
        if (isReserved(chosen)) {
            throw Refusal.invalid("id-reserved", "The platform reserves the id: choose a UUID of version 7.",
                    new Violation(path + this.type.components().get(this.newId).getName(),
                            "must be neither a UUID of version 8 nor an id of the platform, such as the nil UUID"));
        }
        return false;
    }

    private static boolean isReserved(UUID id) {
        return id.version() == RESERVED_VERSION || id.equals(Ids.PLATFORM) || id.equals(Ids.AUTOMATION);
    }

}
