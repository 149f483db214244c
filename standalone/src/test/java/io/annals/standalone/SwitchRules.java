package io.annals.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.annals.api.Commands;
import io.annals.api.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compiler names every switch that does not handle a new event or command, unless a
 * branch takes all that is left. Each violation is reported with its file and line.
 */
class SwitchRules {

    private static final List<String> MODULES = List.of("shared-api", "platform", "command-side", "projections",
            "query-side", "standalone");

    private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");

    private static final Pattern BRANCH = Pattern
        .compile("\\bcase\\s+(?:\\w+\\.)*([A-Z]\\w*)\\s+(\\w+)|\\b(?:case\\s+null\\s*,\\s*)?default\\s*(?=->|:)");

    private static final Pattern THROWS = Pattern.compile("^\\s*(?:->|:)\\s*\\{?\\s*throw\\b");

    /** The events, the commands and their sealed families, by simple name. */
    private static final Map<String, Class<?>> MESSAGES = messages();

    /**
     * A branch of a switch, whose code may be read.
     *
     * @param type {@code Object} for the default branch and for what is neither an event
     * nor a command
     * @param variable null for the default branch
     */
    private record Branch(int start, Class<?> type, @Nullable String variable, String code) {

        private static Branch of(MatchResult head, int start, String code) {
            return new Branch(start, MESSAGES.getOrDefault(head.group(1), Object.class), head.group(2), code);
        }

        private boolean isDefault() {
            return this.variable == null;
        }

        /** Whether the branch does the same whatever the event or command is. */
        private boolean ignoresMessage() {
            return this.type.isSealed() && !Pattern.compile("\\b" + this.variable + "\\b").matcher(this.code).find();
        }

        private boolean takesMoreThan(Branch other) {
            return other.type != this.type && this.type.isAssignableFrom(other.type);
        }

    }

    @Test
    void a_switch_over_events_or_commands_has_no_silent_default() {
        assertThat(SourceFiles.violations(MODULES, (file, code) -> each(file, code, SwitchRules::silentDefaults)))
            .isEmpty();
    }

    /** The type of the switch is sealed if its cases have a sealed parent in common. */
    @Test
    void a_switch_over_a_sealed_family_has_no_default_that_throws() {
        assertThat(SourceFiles.violations(MODULES, (file, code) -> each(file, code, SwitchRules::needlessDefaults)))
            .isEmpty();
    }

    /** Such as {@code case CourseEvent other -> {}} after cases of some course events. */
    @Test
    void no_case_takes_the_rest_of_a_sealed_family_without_looking_at_it() {
        assertThat(SourceFiles.violations(MODULES, (file, code) -> each(file, code, SwitchRules::catchAlls))).isEmpty();
    }

    private static Stream<Branch> silentDefaults(List<Branch> branches) {
        return branches.stream()
            .filter((branch) -> branch.isDefault() && !THROWS.matcher(branch.code()).find())
            .filter((branch) -> branches.stream().anyMatch((other) -> other.type() != Object.class));
    }

    private static Stream<Branch> needlessDefaults(List<Branch> branches) {
        Set<Class<?>> parents = new HashSet<>(MESSAGES.values());
        branches.stream()
            .filter((branch) -> !branch.isDefault())
            .forEach((branch) -> parents.removeIf((parent) -> !parent.isAssignableFrom(branch.type())));
        boolean single = branches.stream().filter((branch) -> !branch.isDefault()).count() < 2;
        return branches.stream().filter((branch) -> branch.isDefault() && !single && !parents.isEmpty());
    }

    private static Stream<Branch> catchAlls(List<Branch> branches) {
        return branches.stream()
            .filter(Branch::ignoresMessage)
            .filter((branch) -> branches.stream().anyMatch(branch::takesMoreThan));
    }

    /** Applies the rule to each switch. */
    private static List<String> each(Path file, String source, Function<List<Branch>, Stream<Branch>> rule) {
        List<String> found = new ArrayList<>();
        String code = SourceFiles.blankLiterals(source);
        Matcher switches = SWITCH.matcher(code);
        while (switches.find()) {
            int begin = code.indexOf('{', end(code, switches.end(), '(', ')'));
            List<Branch> branches = branches(code.substring(begin, end(code, begin + 1, '{', '}')));
            rule.apply(branches)
                .map((branch) -> SourceFiles.place(file, code, begin + branch.start()) + " "
                        + (branch.isDefault() ? "default" : branch.type().getSimpleName()))
                .forEach(found::add);
        }
        return found;
    }

    private static List<Branch> branches(String block) {
        List<MatchResult> heads = BRANCH.matcher(blankNested(block)).results().toList();
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end = (i + 1 < heads.size()) ? heads.get(i + 1).start() : block.length();
            MatchResult head = heads.get(i);
            branches.add(Branch.of(head, head.start(), block.substring(head.end(), end)));
        }
        return branches;
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

    private static Map<String, Class<?>> messages() {
        Map<String, Class<?>> messages = new HashMap<>();
        Stream.concat(Events.all().stream(), Commands.all().stream()).forEach((message) -> {
            messages.put(message.getSimpleName(), message);
            addFamilies(message, messages);
        });
        return messages;
    }

    private static void addFamilies(Class<?> message, Map<String, Class<?>> messages) {
        Arrays.stream(message.getInterfaces()).filter(Class::isSealed).forEach((family) -> {
            messages.put(family.getSimpleName(), family);
            addFamilies(family, messages);
        });
    }

}
