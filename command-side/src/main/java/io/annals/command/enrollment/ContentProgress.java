package io.annals.command.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;

/** A learner's progress with the contents of a course. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class ContentProgress {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * The use of one content.
     *
     * @param interactions all clicks
     * @param minutes all minutes spent
     * @param progress percent of the content, 0 to 100
     */
    record Use(int interactions, int minutes, BigDecimal progress) {

        static final Use NONE = new Use(0, 0, BigDecimal.ZERO);

    }

    /** All opened contents. */
    private Map<UUID, Use> contents = new HashMap<>();

    private Set<UUID> completed = new HashSet<>();

    /** The minutes spent in all contents. */
    private int minutes;

    Set<UUID> viewed() {
        return this.contents.keySet();
    }

    Set<UUID> completed() {
        return this.completed;
    }

    int minutes() {
        return this.minutes;
    }

    private Use use(UUID contentId) {
        return this.contents.getOrDefault(contentId, Use.NONE);
    }

    /** Returns the accesses with the clicks added up. */
    List<ContentAccessed.Access> addUp(List<RecordContentAccess.ContentAccess> accesses) {
        Map<UUID, Integer> totals = new HashMap<>();
        List<ContentAccessed.Access> added = new ArrayList<>();
        for (RecordContentAccess.ContentAccess access : accesses) {
            UUID contentId = access.contentId();
            int before = totals.getOrDefault(contentId, use(contentId).interactions());
            requireSum(before, access.interactions(), "accesses");
            int total = before + access.interactions();
            totals.put(contentId, total);
            added.add(new ContentAccessed.Access(contentId, access.interactions(), total));
        }
        return added;
    }

    /**
     * Returns the event for studying a content: minutes add up and progress never
     * decreases.
     * @return empty if nothing changes
     */
    Optional<ContentStudied> study(StudyContent command, UUID userId, UUID courseId, Instant at) {
        UUID contentId = command.contentId();
        Use before = use(contentId);
        BigDecimal progress = (command.progress() != null) ? before.progress().max(command.progress())
                : before.progress();
        requireSum(this.minutes, command.minutes(), "minutes");
        boolean isNew = !this.contents.containsKey(contentId) || command.minutes() > 0
                || progress.compareTo(before.progress()) > 0;
        return isNew ? Optional.of(new ContentStudied(command.enrollmentId(), userId, courseId, contentId,
                command.minutes(), before.minutes() + command.minutes(), progress, at)) : Optional.empty();
    }

    private static void requireSum(int before, int added, String field) {
        if (added > Integer.MAX_VALUE - before) {
            throw Refusal.rule("sum-out-of-range", "The sum would be greater than " + Integer.MAX_VALUE + ".",
                    new Violation(field, "must be at most " + (Integer.MAX_VALUE - before)));
        }
    }

    void evolve(ContentAccessed event) {
        for (ContentAccessed.Access access : event.accesses()) {
            Use before = use(access.contentId());
            this.contents.put(access.contentId(),
                    new Use(access.totalInteractions(), before.minutes(), before.progress()));
        }
    }

    void evolve(ContentStudied event) {
        Use before = use(event.contentId());
        this.contents.put(event.contentId(), new Use(before.interactions(), event.totalMinutes(), event.progress()));
        this.minutes += event.minutes();
    }

    void evolve(ContentCompleted event) {
        Use before = use(event.contentId());
        this.contents.put(event.contentId(), new Use(before.interactions(), before.minutes(), ALL));
        this.completed.add(event.contentId());
    }

}
