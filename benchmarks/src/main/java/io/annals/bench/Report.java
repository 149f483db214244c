package io.annals.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, printed while it runs and written down as a page in the end. */
public final class Report {

    private final PrintStream console;

    private final List<String> lines = new ArrayList<>();

    public Report(PrintStream console) {
        this.console = console;
    }

    /** A line of the page. */
    public void line(String line) {
        this.lines.add(line);
        this.console.println(line);
    }

    /** A line for who waits. */
    public void progress(String line) {
        this.console.println("    " + line);
    }

    void write(Path page) throws IOException {
        Files.write(page, this.lines);
    }

}
