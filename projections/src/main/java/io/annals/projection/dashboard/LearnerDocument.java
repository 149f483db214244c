package io.annals.projection.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentEvent.EntryEvent;
import io.annals.api.user.UserEvent.UserRegistered;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/**
 * The document of a learner: {@code name}, and the last activity in each of
 * {@code enrollments[]}.
 */
final class LearnerDocument {

    private static final String NAME = "name";

    private static final String ERASED = "erased";

    private static final String ENROLLMENTS = "enrollments";

    private static final String ENROLLMENT_ID = "enrollmentId";

    private static final String LAST_ACTIVITY = "lastActivityAt";

    private final Document learner;

    LearnerDocument(Document learner) {
        this.learner = learner;
    }

    static void registered(Document begun, UserRegistered event) {
        Document name = new Document();
        set(name, "firstName", event.firstName());
        set(name, "middleName", event.middleName());
        set(name, "lastName", event.lastName());
        set(name, "username", event.username());
        begun.append(NAME, name).append(ERASED, false);
        set(begun, "userType", event.userType());
        set(begun, "registeredAt", event.occurredAt());
        begun.append(ENROLLMENTS, new ArrayList<>());
    }

    void erase() {
        this.learner.put(NAME, null);
        this.learner.put(ERASED, true);
    }

    /** Adds the enrollment, unless the learner comes back to it. */
    void enter(EntryEvent event) {
        if (find(event.enrollmentId()).isEmpty()) {
            enrollments().add(new Document(ENROLLMENT_ID, event.enrollmentId().toString()).append("courseId",
                    event.courseId().toString()));
        }
    }

    /** Records the time of the learner's last activity. */
    void active(UUID enrollmentId, Instant time) {
        latest(this.learner, time);
        latest(find(enrollmentId)
            .orElseThrow(() -> new IllegalStateException("The learner has no enrollment " + enrollmentId)), time);
    }

    private static void latest(Document document, Instant time) {
        Date before = document.getDate(LAST_ACTIVITY);
        if (before == null || before.toInstant().isBefore(time)) {
            set(document, LAST_ACTIVITY, time);
        }
    }

    private Optional<Document> find(UUID enrollmentId) {
        return enrollments().stream()
            .filter((enrollment) -> enrollmentId.toString().equals(enrollment.get(ENROLLMENT_ID)))
            .findFirst();
    }

    private List<Document> enrollments() {
        return this.learner.getList(ENROLLMENTS, Document.class);
    }

}
