package io.annals.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a run: printed while it runs and written as a Markdown page at the end.
 * Sections that were not measured in this run are kept from the existing page.
 */
public final class BenchmarkReport {

    private static final String HEADING = "## ";

    private final PrintStream console;

    private final List<String> introduction = new ArrayList<>();

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private List<String> current = this.introduction;

    public BenchmarkReport(PrintStream console) {
        this.console = console;
    }

    /** Starts a section, measured today. */
    public void section(String title) {
        this.current = this.sections.computeIfAbsent(title, (name) -> new ArrayList<>());
        line(HEADING + title);
        line("");
        line("Measured on %s.".formatted(LocalDate.now(ZoneOffset.UTC)));
        line("");
    }

    /** Adds a line to the page. */
    public void line(String line) {
        this.current.add(line);
        this.console.println(line);
    }

    /** Prints a progress line that is not part of the page. */
    public void progress(String line) {
        this.console.println("    " + line);
    }

    void write(Path page) throws IOException {
        Map<String, List<String>> all = Files.exists(page) ? sectionsOf(Files.readAllLines(page))
                : new LinkedHashMap<>();
        all.putAll(this.sections);
        List<String> lines = new ArrayList<>(this.introduction);
        all.values().forEach(lines::addAll);
        Files.write(page, lines);
    }

    private static Map<String, List<String>> sectionsOf(List<String> page) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : page) {
            if (line.startsWith(HEADING)) {
                section = sections.computeIfAbsent(line.substring(HEADING.length()), (name) -> new ArrayList<>());
            }
            section.add(line);
        }
        return sections;
    }

}
