package io.annals.platform.command;

import java.util.List;
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

    private final JavadocDescriptions javadoc = new JavadocDescriptions();

    @Test
    void every_command_and_query_has_a_description() {
        assertThat(messages()).filteredOn((type) -> this.javadoc.getClassJavadoc(type).isBlank()).isEmpty();
    }

    @Test
    void every_command_and_query_declares_its_permission() {
        assertThat(messages()).allSatisfy((type) -> assertThat(type).hasAnnotation(Requires.class));
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
