package io.annals.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of modules, for rules that the byte code does not show. */
final class SourceFiles {

    /** A text block, a string, a character or a comment. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);

    private SourceFiles() {
    }

    /**
     * What a rule finds wrong. It gets each file and its code without comments and text
     * blocks.
     */
    static List<String> violations(List<String> modules, BiFunction<Path, String, List<String>> rule) {
        return modules.stream()
            .map((module) -> Path.of("..", module, "src", "main", "java"))
            .flatMap(SourceFiles::javaFiles)
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

    /** Blanks strings and characters too. */
    static String blankLiterals(String code) {
        return blank(code, (token) -> true);
    }

    private static String blank(String code, Predicate<String> unwanted) {
        return TOKEN.matcher(code)
            .replaceAll((token) -> Matcher.quoteReplacement(
                    unwanted.test(token.group()) ? token.group().replaceAll("[^\\n]", " ") : token.group()));
    }

    static String place(Path file, String code, int index) {
        return file.normalize() + ":" + (code.substring(0, index).chars().filter((c) -> c == '\n').count() + 1);
    }

}
