package io.annals.standalone.load;

import java.time.Duration;
import java.util.List;

/**
 * What a load did.
 *
 * @param rejected rows that could not be used
 * @param rejects the first of them: file, line, reason
 * @param accepted commands carried out
 * @param doneBefore commands that an earlier load had carried out
 * @param refused commands that were refused
 * @param refusals the first refusals, in words
 * @param totals what the read stores must hold once they have caught up
 * @param <T> what is counted
 */
public record LoadSummary<T>(long rejected, List<String> rejects, long accepted, long doneBefore, long refused,
        List<String> refusals, Duration took, T totals) {

    public LoadSummary {
        rejects = List.copyOf(rejects);
        refusals = List.copyOf(refusals);
    }

    /** Of a load that has come to its end. */
    public static <T> LoadSummary<T> of(RejectedRows rejects, ImportSender sender, Duration took, T totals) {
        return new LoadSummary<>(rejects.count(), rejects.kept().stream().map(Object::toString).toList(),
                sender.accepted(), sender.doneBefore(), sender.refused(), sender.refusals(), took, totals);
    }

    /** Commands per second. */
    public long rate() {
        return Math
            .round((this.accepted + this.doneBefore + this.refused) * 1000.0 / Math.max(1, this.took.toMillis()));
    }

}
