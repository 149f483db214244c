package io.annals.platform.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.annals.api.Commands;
import io.annals.api.Query;
import io.annals.api.Requires;
import io.annals.platform.openapi.JavadocDescriptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands and queries are the interface of the platform: their Javadoc is the OpenAPI
 * description, and their permission is the only access check.
 */
class DocumentationTest {

    /** Components that need no description because their name explains them. */
    private static final Pattern PLAIN = Pattern
        .compile("title|description|text|value|category|feedback|gender|bio|city|country|email"
                + "|username|password|phone|published|\\w*[nN]ame|dateOfBirth|learningObjectives|\\w*Reason|\\w*Bytes|\\w*Minutes|\\w*Hours|cursor|limit");

    private final JavadocDescriptions javadoc = new JavadocDescriptions();

    @Test
    void every_command_and_query_and_every_type_in_them_has_a_description() {
        assertThat(types()).filteredOn((type) -> this.javadoc.getClassJavadoc(type).isBlank()).isEmpty();
    }

    /** Numbers have a unit or a range, dates a meaning, texts a format. */
    @Test
    void every_component_whose_name_and_type_do_not_explain_it_has_a_description() {
        assertThat(types().stream().filter(Class::isRecord).flatMap(this::undescribed)).isEmpty();
    }

    @Test
    void every_command_and_query_declares_its_permission() {
        assertThat(messages()).allSatisfy((type) -> assertThat(type).hasAnnotation(Requires.class));
    }

    private Stream<String> undescribed(Class<?> type) {
        Map<String, String> descriptions = this.javadoc.getRecordClassParamJavadoc(type);
        return Arrays.stream(type.getRecordComponents())
            .filter((component) -> !isPlain(component.getGenericType(), component.getName()))
            .map(RecordComponent::getName)
            .filter((name) -> descriptions.getOrDefault(name, "").isBlank())
            .map((name) -> type.getSimpleName() + "." + name);
    }

    private static boolean isPlain(Type type, String name) {
        return switch (type) {
            case Class<?> id when id == UUID.class && name.matches("\\w*Ids?") -> true;
            case Class<?> described when isOurs(described) -> true;
            case ParameterizedType list when list.getRawType() == List.class ->
                isPlain(list.getActualTypeArguments()[0], name);
            default -> PLAIN.matcher(name).matches();
        };
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.annals.");
    }

    /** Commands, queries, and the types of our own in their components at any depth. */
    private static Set<Class<?>> types() {
        Set<Class<?>> types = new LinkedHashSet<>();
        messages().forEach((message) -> collect(message, types));
        return types;
    }

    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach((argument) -> collect(argument, types));
        }
        else if (type instanceof Class<?> ours && isOurs(ours) && types.add(ours)) {
            if (ours.isRecord()) {
                Arrays.stream(ours.getRecordComponents())
                    .forEach((component) -> collect(component.getGenericType(), types));
            }
            else if (ours.isSealed()) {
                Arrays.stream(ours.getPermittedSubclasses()).forEach((member) -> collect(member, types));
            }
        }
    }

    private static List<Class<?>> messages() {
        return Stream.concat(Commands.all().stream(), queries().stream()).<Class<?>>map((type) -> type).toList();
    }

    private static List<Class<?>> queries() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Query.class));
        return scanner.findCandidateComponents(Query.class.getPackageName())
            .stream()
            .<Class<?>>map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .toList();
    }

}
