package io.annals.platform.json;

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
import io.annals.platform.json.JsonType.JsonField;
import io.annals.platform.json.JsonType.Moment;
import io.annals.platform.json.JsonType.Sequence;
import io.annals.platform.json.JsonType.Text;
import io.annals.platform.json.JsonType.Variants;
import io.annals.platform.json.JsonType.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Converts the output of {@link StrictJson} to the Java values of a {@link JsonType}. It
 * does not coerce: a number in quotes is a string and {@code 1.0} is not an integer. All
 * violations are collected, so that the client gets them at once.
 */
public final class JsonTypeReader {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Leaves room for times that are computed, which also must have four digits. */
    private static final int LAST_YEAR = 9000;

    /** Stands for a record with violations, which is never returned to a caller. */
    private static final Object INVALID = new Object();

    private final List<Violation> unknown = new ArrayList<>();

    private final List<Violation> wrong = new ArrayList<>();

    /**
     * Reads a value. If it does not have the type, the violation is recorded for
     * {@link #refuseViolations()} and the result is {@code null}.
     */
    public @Nullable Object read(JsonType type, @Nullable Object json, String path) {
        Object value = switch (type) {
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
        if (value == null && !(type instanceof Anything)) {
            this.wrong.add(new Violation(path, type.requirement()));
        }
        return value;
    }

    /**
     * Refuses the JSON if there are violations.
     * @throws Refusal {@code wrong-type} or {@code unknown-field} with all violations
     */
    public void refuseViolations() {
        if (this.wrong.isEmpty() && this.unknown.isEmpty()) {
            return;
        }
        List<Violation> violations = new ArrayList<>(this.unknown);
        violations.addAll(this.wrong);
        if (this.unknown.isEmpty()) {
            throw new Refusal(Kind.INVALID, "wrong-type", "Some fields have the wrong type.", violations);
        }
        throw new Refusal(Kind.INVALID, "unknown-field", "Some fields do not exist.", violations);
    }

    private Object composite(Composite composite, Map<?, ?> json, String path) {
        findUnknown(composite, json, path);
        int violations = this.wrong.size() + this.unknown.size();
        @Nullable Object[] values = composite.fields().stream().map((field) -> field(field, json, path)).toArray();
        return (this.wrong.size() + this.unknown.size() == violations)
                ? RecordAccess.of(composite.type()).construct(values) : INVALID;
    }

    private Object variant(Variants variants, Map<?, ?> json, String path) {
        Object name = json.get(variants.discriminator());
        Composite variant = (name instanceof String known) ? variants.byName().get(known) : null;
        if (variant == null) {
            String required = (name == null) ? "is required and " : "";
            this.wrong.add(new Violation(JsonPath.field(path, variants.discriminator()),
                    required + variants.discriminatorRequirement()));
            return INVALID;
        }
        Map<?, ?> fields = new LinkedHashMap<>(json);
        fields.remove(variants.discriminator());
        return composite(variant, fields, path);
    }

    private void findUnknown(Composite composite, Map<?, ?> json, String path) {
        List<String> known = composite.fields().stream().map(JsonField::name).toList();
        for (Object name : json.keySet()) {
            if (name instanceof String field && !known.contains(field)) {
                this.unknown.add(new Violation(JsonPath.field(path, field),
                        "does not exist" + NearNames.suggestion(field, known)));
            }
        }
    }

    private @Nullable Object field(JsonField field, Map<?, ?> json, String path) {
        String fieldPath = JsonPath.field(path, field.name());
        Object value = json.get(field.name());
        if (value != null) {
            return read(field.type(), value, fieldPath);
        }
        if (field.primitive()) {
            this.wrong.add(new Violation(fieldPath, "is required and " + field.type().requirement()));
        }
        return null;
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
