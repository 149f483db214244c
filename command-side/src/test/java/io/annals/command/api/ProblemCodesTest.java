package io.annals.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/rest.md documents every error code, because clients depend on them. */
class ProblemCodesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern IN_CODE = Pattern
        .compile("(?:Refusal\\s*\\.(?:rule|invalid)\\(|new Refusal\\([\\w.]+,|Problem\\s*\\.of\\([\\w.]+,"
                + "|new RequestRefusedException\\([\\w.]+,|\\brefuse\\()\\s*\"([a-z0-9-]+)\"");

    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| \\d{3} ");

    /** Codes that are built from the kind of a unique value. */
    private static final Set<String> COMPOSED = Set.of("course-code-taken", "organization-code-taken", "domain-taken",
            "email-taken", "username-taken");

    @Test
    void every_code_is_documented_and_every_documented_code_exists() throws IOException {
        Set<String> documented = codes(IN_TABLE, Files.readString(ROOT.resolve("docs/rest.md")));
        Set<String> used = new TreeSet<>(COMPOSED);
        sources().forEach((source) -> used.addAll(codes(IN_CODE, read(source))));
        // Only Refusal.notFound contains the code.
        used.add("not-found");
        assertThat(documented).containsExactlyInAnyOrderElementsOf(used);
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter((file) -> file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                .toList()
                .stream();
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

    private static Set<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

}
