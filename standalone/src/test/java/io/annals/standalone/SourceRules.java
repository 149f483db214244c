package io.annals.standalone;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that the byte code does not show. Each violation is reported with its file and
 * line.
 */
class SourceRules {

    private static final List<String> SIDES = List.of("command-side", "projections", "query-side");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

    private static final Pattern CONSTANT = Pattern.compile("\\bString (\\w+) = $");

    /** A literal after one of these is the name of a field or the code of a refusal. */
    private static final Pattern NO_STATUS = Pattern.compile(
            "(?:\\bget\\w*|\\bappend|\\bput|\\bwith)\\($|\\bnumber\\(\\w+, $|\\bRefusal\\.rule\\($|Ids\\.named\\(.*$");

    /** A status is written and compared as the constant of its enum in shared-api. */
    @Test
    void a_status_is_never_a_string_literal() {
        Set<String> codes = statusCodes();
        assertThat(SourceFiles.violations(SIDES, (file, code) -> literals(file, code, codes))).isEmpty();
    }

    private static List<String> literals(Path file, String code, Set<String> codes) {
        return LITERAL.matcher(code)
            .results()
            .filter((literal) -> codes.contains(literal.group(1)))
            .filter((literal) -> !NO_STATUS.matcher(lineBefore(code, literal.start())).find())
            .filter((literal) -> !isFieldName(code, lineBefore(code, literal.start())))
            .map((literal) -> SourceFiles.place(file, code, literal.start()) + " " + literal.group())
            .toList();
    }

    /** Whether the literal is the value of a constant that names a field. */
    private static boolean isFieldName(String code, String before) {
        Matcher constant = CONSTANT.matcher(before);
        return constant.find()
                && Pattern.compile("\\b(?:get\\w*|append|put)\\(" + constant.group(1) + "\\b").matcher(code).find();
    }

    private static String lineBefore(String code, int index) {
        return code.substring(code.lastIndexOf('\n', index) + 1, index);
    }

    private static Set<String> statusCodes() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("io.annals.api")
            .stream()
            .filter(JavaClass::isEnum)
            .filter((type) -> type.getSimpleName().endsWith("Status"))
            .map(JavaClass::reflect)
            .flatMap((type) -> Arrays.stream(type.getEnumConstants()))
            .map(SourceRules::code)
            .collect(Collectors.toSet());
    }

    private static String code(Object constant) {
        try {
            Method code = constant.getClass().getMethod("code");
            return (String) code.invoke(constant);
        }
        catch (ReflectiveOperationException ex) {
            throw new LinkageError(constant.getClass() + " has no code()", ex);
        }
    }

}
