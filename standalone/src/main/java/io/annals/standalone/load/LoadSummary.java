package io.annals.standalone.load;

import java.time.Duration;
import java.util.List;

/**
 * The result of a load.
 *
 * @param rejected the number of rows that could not be used
 * @param rejects the first of these rows, with file, line and reason
 * @param accepted the number of commands carried out
 * @param alreadyDone the number of commands that an earlier load had carried out
 * @param refused the number of refused commands
 * @param refusals descriptions of the first refusals
 * @param totals the counts that the read models must reach
 * @param <T> the type of the counts
 */
public record LoadSummary<T>(long rejected, List<String> rejects, long accepted, long alreadyDone, long refused,
        List<String> refusals, Duration duration, T totals) {

    public LoadSummary {
        rejects = List.copyOf(rejects);
        refusals = List.copyOf(refusals);
    }

    /** Summarizes a finished load. */
    public static <T> LoadSummary<T> of(RejectedRows rejects, ImportSender sender, Duration duration, T totals) {
        return new LoadSummary<>(rejects.count(), rejects.kept().stream().map(Object::toString).toList(),
                sender.accepted(), sender.alreadyDone(), sender.refused(), sender.refusals(), duration, totals);
    }

    /** The number of commands per second. */
    public long rate() {
        return Math
            .round((this.accepted + this.alreadyDone + this.refused) * 1000.0 / Math.max(1, this.duration.toMillis()));
    }

}
