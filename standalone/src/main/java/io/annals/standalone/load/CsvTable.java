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

/** A CSV file with a header, plain or gzipped. */
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
     * Looks for {@code name.csv} or {@code name.csv.gz}.
     * @param name the file name without its extension, such as {@code courses}
     */
    public static Optional<CsvTable> find(Path folder, String name) {
        return Stream.of(".csv", ".csv.gz")
            .map((ending) -> folder.resolve(name + ending))
            .filter(Files::isRegularFile)
            .findFirst()
            .map(CsvTable::new);
    }

    /**
     * Opens a file, which is decompressed if its name ends in {@code .gz}.
     * @throws IllegalArgumentException if the file does not exist
     */
    public static CsvTable of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The file %s does not exist".formatted(file));
        }
        return new CsvTable(file);
    }

    /**
     * Like {@link #find}, for a file that must exist.
     * @throws IllegalArgumentException if it does not exist
     */
    public static CsvTable require(Path folder, String name) {
        return find(folder, name).orElseThrow(() -> new IllegalArgumentException(
                "The folder %s has neither %s.csv nor %s.csv.gz".formatted(folder, name, name)));
    }

    /** Returns the column names in file order. */
    public List<String> columns() {
        try (CSVParser parser = FORMAT.parse(reader())) {
            return List.copyOf(parser.getHeaderNames());
        }
        catch (IOException | UncheckedIOException ex) {
            throw unreadable(ex);
        }
    }

    /**
     * Reads the file row by row. Rows that the handler cannot use are added to the
     * rejects, and reading continues.
     */
    public void read(Set<String> columns, RejectedRows rejects, Consumer<CsvRow> handler) {
        String name = this.file.getFileName().toString();
        try (CSVParser parser = FORMAT.parse(reader())) {
            Set<String> missing = new TreeSet<>(columns);
            missing.removeAll(parser.getHeaderMap().keySet());
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("The file %s lacks the columns %s".formatted(this.file, missing));
            }
            for (CSVRecord record : parser) {
                try {
                    handler.accept(new CsvRow(record));
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
        return new IllegalArgumentException("The file %s cannot be read completely".formatted(this.file), cause);
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
