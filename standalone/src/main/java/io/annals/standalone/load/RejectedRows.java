package io.annals.standalone.load;

import java.util.ArrayList;
import java.util.List;

/** The rows that could not be used, and why. */
public final class RejectedRows {

    private static final int KEPT = 1000;

    private final List<Reject> kept = new ArrayList<>();

    private long count;

    /**
     * A row that was left out.
     *
     * @param line the line in the file, from 1, the header included
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

    /** The first thousand. */
    public List<Reject> kept() {
        return List.copyOf(this.kept);
    }

}
