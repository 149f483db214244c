package io.annals.platform.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.platform.json.JsonPath;
import org.jspecify.annotations.Nullable;

/** Sanitizes the texts of one record and collects what that removes or forbids. */
final class TextSanitizer {

    private final List<String> removedFrom = new ArrayList<>();

    private final List<Violation> violations = new ArrayList<>();

    /** The paths of the texts that lost markup. */
    List<String> removedFrom() {
        return this.removedFrom;
    }

    /**
     * Refuses the record if a text is not acceptable.
     * @throws Refusal with a violation for each problem
     */
    void refuseForbidden() {
        if (!this.violations.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "invalid-command", "Some fields are not valid.", this.violations);
        }
    }

    String richText(String text, String path) {
        SafeHtml safe = SafeHtml.of(text);
        safe.forbidden().forEach((problem) -> this.violations.add(new Violation(path, problem)));
        if (safe.removed()) {
            this.removedFrom.add(path);
        }
        return safe.html();
    }

    /**
     * Sanitizes the rich texts in a JSON value. All other texts stay as they are.
     * @param field the name of the field with the value
     * @param isRich whether the texts of a field are rich text
     */
    @Nullable Object json(@Nullable Object value, String path, String field, Predicate<String> isRich) {
        return switch (value) {
            case String text -> text(text, path, field, isRich);
            case Map<?, ?> object -> object(object, path, isRich);
            case List<?> list -> items(list, path, (item, itemPath) -> json(item, itemPath, field, isRich));
            case null, default -> value;
        };
    }

    private String text(String text, String path, String field, Predicate<String> isRich) {
        if (Addresses.runsCode(field, text)) {
            this.violations.add(new Violation(path, "must not be an address that runs code"));
        }
        return isRich.test(field) ? richText(text, path) : text;
    }

    private Map<?, ?> object(Map<?, ?> object, String path, Predicate<String> isRich) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String field = String.valueOf(key);
            copy.put(key, json(value, JsonPath.field(path, field), field, isRich));
        });
        return copy.equals(object) ? object : copy;
    }

    /** Changes the items of a list, each with its path. */
    static List<?> items(List<?> list, String path, BiFunction<@Nullable Object, String, @Nullable Object> change) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object item : list) {
            copy.add(change.apply(item, JsonPath.item(path, copy.size())));
        }
        return copy.equals(list) ? list : copy;
    }

}
