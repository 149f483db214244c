package io.annals.platform.richtext;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Commands;
import io.annals.api.RichText;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/texts.md says of every text that clients send whether it is HTML. */
class TextFieldsTest {

    private static final Path DOCUMENT = Path.of("../docs/texts.md");

    private final Set<Class<?>> records = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    TextFieldsTest() {
        Commands.all().forEach(this::collect);
    }

    @Test
    void every_text_of_a_command_is_documented_as_html_plain_text_or_data() throws IOException {
        String rows = this.records.stream()
            .filter((type) -> Arrays.stream(type.getRecordComponents()).anyMatch((c) -> isText(c) || isData(c)))
            .map(TextFieldsTest::row)
            .collect(Collectors.joining("\n"));
        assertThat(Files.readString(DOCUMENT)).contains(rows);
    }

    @Test
    void every_text_of_a_command_has_a_maximum_length() {
        assertThat(this.records.stream()
            .flatMap((type) -> Arrays.stream(type.getRecordComponents()))
            .filter((component) -> isText(component) && !isBounded(component))).isEmpty();
    }

    private static String row(Class<?> type) {
        return "| `%s` | %s | %s | %s |".formatted(type.getSimpleName(), fields(type, TextFieldsTest::isRich),
                fields(type, (component) -> isText(component) && !isRich(component)),
                fields(type, (component) -> isData(component) && !isRich(component)));
    }

    private static String fields(Class<?> type, Predicate<RecordComponent> kind) {
        return Arrays.stream(type.getRecordComponents())
            .filter(kind)
            .map((component) -> "`" + component.getName() + "`")
            .collect(Collectors.joining(", "));
    }

    private static boolean isRich(RecordComponent component) {
        return component.isAnnotationPresent(RichText.class);
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class || (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class && !isData(component));
    }

    private static boolean isData(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType map && map.getRawType() == Map.class;
    }

    private static boolean isBounded(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return Stream
            .of(component.getAccessor().getAnnotation(Size.class), type.getAnnotation(Size.class),
                    (type instanceof AnnotatedParameterizedType list)
                            ? list.getAnnotatedActualTypeArguments()[0].getAnnotation(Size.class) : null)
            .anyMatch((size) -> size != null && size.max() < Integer.MAX_VALUE);
    }

    private void collect(Type type) {
        switch (type) {
            case Class<?> one when one.isRecord() && this.records.add(one) ->
                Arrays.stream(one.getRecordComponents()).forEach((component) -> collect(component.getGenericType()));
            case Class<?> family when family.isSealed() ->
                Stream.of(family.getPermittedSubclasses()).forEach(this::collect);
            case ParameterizedType container -> Stream.of(container.getActualTypeArguments()).forEach(this::collect);
            default -> {
            }
        }
    }

}
