package io.annals.standalone.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One CSV file with a header, plain or compressed. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;

    private CsvTable(Path file) {
        this.file = file;
    }

    /**
     * @param name without ending: {@code courses}
     */
    public static Optional<CsvTable> find(Path folder, String name) {
        return Stream.of(".csv", ".csv.gz")
            .map((ending) -> folder.resolve(name + ending))
            .filter(Files::isRegularFile)
            .findFirst()
            .map(CsvTable::new);
    }

    /**
     * @param file its whole name, which ends in {@code .gz} where it is compressed
     * @throws IllegalArgumentException where there is no such file
     */
    public static CsvTable of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("%s is no file".formatted(file));
        }
        return new CsvTable(file);
    }

    /**
     * @throws IllegalArgumentException where the folder has no such file
     */
    public static CsvTable need(Path folder, String name) {
        return find(folder, name).orElseThrow(
                () -> new IllegalArgumentException("%s has no %s.csv or %s.csv.gz".formatted(folder, name, name)));
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        try (CSVParser parser = FORMAT.parse(reader())) {
            return List.copyOf(parser.getHeaderNames());
        }
        catch (IOException | UncheckedIOException ex) {
            throw unreadable(ex);
        }
    }

    /** Reads row by row; one that cannot be used is rejected and the rest goes on. */
    public void read(Set<String> columns, RejectedRows rejects, Consumer<CsvRow> use) {
        String name = this.file.getFileName().toString();
        try (CSVParser parser = FORMAT.parse(reader())) {
            Set<String> missing = new TreeSet<>(columns);
            missing.removeAll(parser.getHeaderMap().keySet());
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("%s has no column %s".formatted(this.file, missing));
            }
            for (CSVRecord record : parser) {
                try {
                    use.accept(new CsvRow(record));
                }
                catch (UnusableRowException ex) {
                    rejects.add(name, parser.getCurrentLineNumber(), String.valueOf(ex.getMessage()));
                }
            }
        }
        catch (IOException | UncheckedIOException ex) {
            throw unreadable(ex);
        }
    }

    private IllegalArgumentException unreadable(Exception cause) {
        return new IllegalArgumentException("%s cannot be read to its end".formatted(this.file), cause);
    }

    /**
     * Some programs begin a file with a mark that is no part of the first column's name.
     */
    private Reader reader() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(this.file), 1 << 16);
        InputStream text = this.file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        PushbackReader characters = new PushbackReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        int first = characters.read();
        if (first != -1 && first != BYTE_ORDER_MARK) {
            characters.unread(first);
        }
        return characters;
    }

}
