package io.annals.standalone.load;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows that could not be used, with the reason. */
public final class RejectedRows {

    private static final int KEPT = 1000;

    private final List<Reject> kept = new ArrayList<>();

    private long count;

    /**
     * A rejected row.
     *
     * @param line the line number in the file; the header is line 1
     */
    public record Reject(String file, long line, String reason) {

        @Override
        public String toString() {
            return this.file + ":" + this.line + ": " + this.reason;
        }

    }

    public void add(String file, long line, String reason) {
        this.count++;
        if (this.kept.size() < KEPT) {
            this.kept.add(new Reject(file, line, reason));
        }
    }

    public long count() {
        return this.count;
    }

    /** The first 1,000 rejected rows. */
    public List<Reject> kept() {
        return List.copyOf(this.kept);
    }

}
