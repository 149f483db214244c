package io.annals.platform.json;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.platform.json.JsonType.Anything;
import io.annals.platform.json.JsonType.Choice;
import io.annals.platform.json.JsonType.Composite;
import io.annals.platform.json.JsonType.Day;
import io.annals.platform.json.JsonType.Decimal;
import io.annals.platform.json.JsonType.Dictionary;
import io.annals.platform.json.JsonType.Flag;
import io.annals.platform.json.JsonType.Identifier;
import io.annals.platform.json.JsonType.Moment;
import io.annals.platform.json.JsonType.Part;
import io.annals.platform.json.JsonType.Sequence;
import io.annals.platform.json.JsonType.Text;
import io.annals.platform.json.JsonType.Variants;
import io.annals.platform.json.JsonType.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of a {@link JsonType} from plain JSON values. Nothing is converted: a
 * number in quotes is text, {@code 1.0} is no integer. All that does not fit is
 * collected, so that a client learns of it at once.
 */
public final class JsonTypeReader {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final int LAST_YEAR = 9999;

    /** Stands for a record that could not be made; nobody gets to see it. */
    private static final Object MISTAKEN = new Object();

    private final List<Violation> unknown = new ArrayList<>();

    private final List<Violation> wrong = new ArrayList<>();

    /**
     * Reads a value, or gives {@code null} where it does not fit; then
     * {@link #refuseMistakes()} will say why.
     */
    public @Nullable Object read(JsonType shape, @Nullable Object json, String path) {
        Object value = switch (shape) {
            case Anything anything -> json;
            case Text text -> (json instanceof String) ? json : null;
            case Identifier identifier -> (json instanceof String text) ? identifier(text) : null;
            case Moment moment -> (json instanceof String text) ? moment(text) : null;
            case Day day -> (json instanceof String text) ? day(text) : null;
            case Whole whole -> whole(whole, json);
            case Decimal decimal -> decimal(json);
            case Flag flag -> (json instanceof Boolean) ? json : null;
            case Choice choice -> (json instanceof String name) ? choice.values().get(name) : null;
            case Sequence sequence -> (json instanceof List<?> list) ? list(sequence, list, path) : null;
            case Dictionary dictionary -> (json instanceof Map<?, ?> map) ? map(dictionary, map, path) : null;
            case Composite composite -> (json instanceof Map<?, ?> map) ? composite(composite, map, path) : null;
            case Variants variants -> (json instanceof Map<?, ?> map) ? variant(variants, map, path) : null;
        };
        if (value == null && !(shape instanceof Anything)) {
            this.wrong.add(new Violation(path, shape.expectation()));
        }
        return value;
    }

    /**
     * Ends the reading.
     * @throws Refusal {@code wrong-type} or {@code unknown-field} with every mistake
     */
    public void refuseMistakes() {
        if (this.wrong.isEmpty() && this.unknown.isEmpty()) {
            return;
        }
        List<Violation> mistakes = new ArrayList<>(this.unknown);
        mistakes.addAll(this.wrong);
        if (this.unknown.isEmpty()) {
            throw new Refusal(Kind.INVALID, "wrong-type", "Some fields are not of their type.", mistakes);
        }
        throw new Refusal(Kind.INVALID, "unknown-field", "Some fields do not exist.", mistakes);
    }

    private Object composite(Composite composite, Map<?, ?> json, String path) {
        findUnknown(composite, json, path);
        int mistakes = this.wrong.size() + this.unknown.size();
        @Nullable Object[] values = composite.parts().stream().map((part) -> part(part, json, path)).toArray();
        return (this.wrong.size() + this.unknown.size() == mistakes) ? construct(composite, values) : MISTAKEN;
    }

    private Object variant(Variants variants, Map<?, ?> json, String path) {
        Object name = json.get(variants.discriminator());
        Composite variant = (name instanceof String known) ? variants.byName().get(known) : null;
        if (variant == null) {
            String required = (name == null) ? "is required and " : "";
            this.wrong.add(
                    new Violation(JsonPath.field(path, variants.discriminator()), required + variants.namesExpected()));
            return MISTAKEN;
        }
        Map<?, ?> fields = new LinkedHashMap<>(json);
        fields.remove(variants.discriminator());
        return composite(variant, fields, path);
    }

    private void findUnknown(Composite composite, Map<?, ?> json, String path) {
        List<String> known = composite.parts().stream().map(Part::name).toList();
        for (Object name : json.keySet()) {
            if (name instanceof String field && !known.contains(field)) {
                this.unknown.add(new Violation(JsonPath.field(path, field),
                        "there is no such field" + NearNames.suggestion(field, known)));
            }
        }
    }

    private @Nullable Object part(Part part, Map<?, ?> json, String path) {
        String field = JsonPath.field(path, part.name());
        Object value = json.get(part.name());
        if (value != null) {
            return read(part.shape(), value, field);
        }
        if (part.primitive()) {
            this.wrong.add(new Violation(field, "is required and " + part.shape().expectation()));
        }
        return null;
    }

    private static Object construct(Composite composite, @Nullable Object[] values) {
        try {
            return composite.constructor().newInstance(values);
        }
        catch (InvocationTargetException ex) {
            if (ex.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(composite.type() + " does not take its values", ex.getCause());
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(composite.type() + " cannot be made", ex);
        }
    }

    private List<@Nullable Object> list(Sequence sequence, List<?> json, String path) {
        List<@Nullable Object> list = new ArrayList<>(json.size());
        for (Object item : json) {
            list.add(read(sequence.item(), item, JsonPath.item(path, list.size())));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(Dictionary dictionary, Map<?, ?> json, String path) {
        Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(json.size());
        json.forEach((key, value) -> map.put((String) key,
                read(dictionary.value(), value, JsonPath.field(path, (String) key))));
        return map;
    }

    private static @Nullable UUID identifier(String text) {
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private static @Nullable Instant moment(String text) {
        try {
            Instant instant = Instant.parse(text);
            return inRange(instant.atOffset(ZoneOffset.UTC).getYear()) ? instant : null;
        }
        catch (DateTimeException ex) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return inRange(day.getYear()) ? day : null;
        }
        catch (DateTimeException ex) {
            return null;
        }
    }

    private static boolean inRange(int year) {
        return year > 0 && year <= LAST_YEAR;
    }

    private static @Nullable Object whole(Whole whole, @Nullable Object json) {
        return switch (json) {
            case Integer small -> whole.wide() ? (Object) small.longValue() : small;
            case Long large when whole.wide() -> large;
            case null, default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Object json) {
        return switch (json) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Integer integer -> BigDecimal.valueOf(integer);
            case Long integer -> BigDecimal.valueOf(integer);
            case null, default -> null;
        };
    }

}
