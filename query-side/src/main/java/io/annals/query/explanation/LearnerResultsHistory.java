package io.annals.query.explanation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.enrollment.progress.LearnerResults;

/** The results of a learner, event by event. */
final class LearnerResultsHistory {

    private final Set<UUID> completed = new HashSet<>();

    private final Set<UUID> viewed = new HashSet<>();

    private final Map<UUID, Integer> minutes = new HashMap<>();

    private final Map<UUID, LearnerResults.Result> results = new HashMap<>();

    /** The results so far. */
    LearnerResults now() {
        int spent = this.minutes.values().stream().mapToInt(Integer::intValue).sum();
        return new LearnerResults(this.completed, this.viewed, spent, this.results);
    }

    void apply(LearnerEvent event) {
        switch (event) {
            case ContentAccessed accessed ->
                accessed.accesses().forEach((access) -> this.viewed.add(access.contentId()));
            case ContentStudied studied -> {
                this.viewed.add(studied.contentId());
                this.minutes.put(studied.contentId(), studied.totalMinutes());
            }
            case ContentCompleted content -> {
                this.viewed.add(content.contentId());
                this.completed.add(content.contentId());
            }
            case ResultRecorded recorded -> record(recorded);
            case ProgressMoved moved -> {
                // Progress follows from the results.
            }
            case CourseCompleted completed -> {
            }
            case StatusEvent status -> {
            }
            case AccommodationGranted granted -> {
            }
        }
    }

    private void record(ResultRecorded event) {
        if (event.score() == null) {
            this.results.remove(event.assessmentId());
        }
        else {
            this.results.put(event.assessmentId(),
                    new LearnerResults.Result(event.score(), event.maxScore(), event.passed(), event.exactScore()));
        }
    }

}
