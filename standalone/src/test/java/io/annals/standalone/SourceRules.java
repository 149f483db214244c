package io.annals.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.annals.api.Commands;
import io.annals.api.Events;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that the byte code does not show. Each violation is reported with its file and
 * line.
 */
class SourceRules {

    private static final List<String> SIDES = List.of("command-side", "projections", "query-side");

    private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");

    private static final Pattern CASE_TYPE = Pattern.compile("\\bcase\\s+(?:\\w+\\.)*([A-Z]\\w*)\\s+\\w+");

    /**
     * A default branch that throws is needed where the type of the switch is not sealed.
     */
    private static final Pattern SILENT_DEFAULT = Pattern.compile("\\bdefault\\s*(?:->|:)(?!\\s*throw)");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

    /** A text block, a string, a character or a comment. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);

    private static final Pattern CONSTANT = Pattern.compile("\\bString (\\w+) = $");

    /** A literal after one of these is the name of a field or the code of a refusal. */
    private static final Pattern NO_STATUS = Pattern.compile(
            "(?:\\bget\\w*|\\bappend|\\bput|\\bwith)\\($|\\bnumber\\(\\w+, $|\\bRefusal\\.rule\\($|Ids\\.named\\(.*$");

    /**
     * Without a default branch the compiler names every switch that does not handle a new
     * event or command.
     */
    @Test
    void a_switch_over_events_or_commands_has_no_silent_default() {
        Set<String> messages = Stream.concat(Events.all().stream(), Commands.all().stream())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
        assertThat(violations((file, code) -> defaults(file, blankLiterals(code), messages))).isEmpty();
    }

    /** A status is written and compared as the constant of its enum in shared-api. */
    @Test
    void a_status_is_never_a_string_literal() {
        Set<String> codes = statusCodes();
        assertThat(violations((file, code) -> literals(file, code, codes))).isEmpty();
    }

    private static List<String> defaults(Path file, String code, Set<String> messages) {
        List<String> found = new ArrayList<>();
        Matcher switches = SWITCH.matcher(code);
        while (switches.find()) {
            int begin = code.indexOf('{', end(code, switches.end(), '(', ')'));
            String branches = blankNested(code.substring(begin, end(code, begin + 1, '{', '}')));
            Matcher defaultBranch = SILENT_DEFAULT.matcher(branches);
            boolean overMessages = CASE_TYPE.matcher(branches)
                .results()
                .anyMatch((type) -> messages.contains(type.group(1)));
            if (overMessages && defaultBranch.find()) {
                found.add(place(file, code, begin + defaultBranch.start()) + " default");
            }
        }
        return found;
    }

    /** The index after the bracket that closes the one before {@code start}. */
    private static int end(String code, int start, char open, char close) {
        int depth = 1;
        int i = start;
        while (depth > 0) {
            char c = code.charAt(i++);
            depth += (c == open) ? 1 : (c == close) ? -1 : 0;
        }
        return i;
    }

    /** Blanks what is inside of further braces. */
    private static String blankNested(String block) {
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            depth -= (c == '}') ? 1 : 0;
            outer.append((depth <= 1 || c == '\n') ? c : ' ');
            depth += (c == '{') ? 1 : 0;
        }
        return outer.toString();
    }

    private static List<String> literals(Path file, String code, Set<String> codes) {
        return LITERAL.matcher(code)
            .results()
            .filter((literal) -> codes.contains(literal.group(1)))
            .filter((literal) -> !NO_STATUS.matcher(lineBefore(code, literal.start())).find())
            .filter((literal) -> !isFieldName(code, lineBefore(code, literal.start())))
            .map((literal) -> place(file, code, literal.start()) + " " + literal.group())
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

    private static List<String> violations(BiFunction<Path, String, List<String>> rule) {
        return SIDES.stream()
            .map((side) -> Path.of("..", side, "src", "main", "java"))
            .flatMap(SourceRules::javaFiles)
            .map((file) -> rule.apply(file, blankComments(read(file))))
            .flatMap(Collection::stream)
            .toList();
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList().stream();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Blanks comments and text blocks, so that positions stay. */
    private static String blankComments(String code) {
        return blank(code, (token) -> token.startsWith("/") || token.startsWith("\"\"\""));
    }

    private static String blankLiterals(String code) {
        return blank(code, (token) -> true);
    }

    private static String blank(String code, Predicate<String> unwanted) {
        return TOKEN.matcher(code)
            .replaceAll((token) -> Matcher.quoteReplacement(
                    unwanted.test(token.group()) ? token.group().replaceAll("[^\\n]", " ") : token.group()));
    }

    private static String place(Path file, String code, int index) {
        return file.normalize() + ":" + (code.substring(0, index).chars().filter((c) -> c == '\n').count() + 1);
    }

}
