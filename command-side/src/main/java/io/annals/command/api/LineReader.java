package io.annals.command.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Reads lines, skips empty ones, and limits the memory that a line can take. */
final class LineReader {

    private final InputStream in;

    private final int maxBytes;

    private final byte[] buffer = new byte[16 * 1024];

    private int position;

    private int end;

    private long number = 1;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * A line without its line break.
     *
     * @param number the number from 1, counting empty lines
     * @param bytes {@code null} if the line is longer than allowed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(long number, byte @Nullable [] bytes) {
    }

    /** The next non-empty line, or {@code null} at the end of the input. */
    @Nullable Line next() throws IOException {
        do {
            skipEmptyLines();
            if (this.position < this.end) {
                return line();
            }
        }
        while (fill());
        return null;
    }

    /** Whether the next read can return without waiting for the client. */
    boolean ready() throws IOException {
        skipEmptyLines();
        return this.position < this.end || this.in.available() > 0;
    }

    private Line line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        do {
            int start = this.position;
            while (this.position < this.end && this.buffer[this.position] != '\n') {
                this.position++;
            }
            length += this.position - start;
            if (length <= this.maxBytes) {
                bytes.write(this.buffer, start, this.position - start);
            }
        }
        while (this.position == this.end && fill());
        return new Line(this.number, (length <= this.maxBytes) ? bytes.toByteArray() : null);
    }

    private void skipEmptyLines() {
        while (this.position < this.end && (this.buffer[this.position] == '\n' || this.buffer[this.position] == '\r')) {
            if (this.buffer[this.position] == '\n') {
                this.number++;
            }
            this.position++;
        }
    }

    private boolean fill() throws IOException {
        this.position = 0;
        this.end = Math.max(this.in.read(this.buffer), 0);
        return this.end > 0;
    }

}
