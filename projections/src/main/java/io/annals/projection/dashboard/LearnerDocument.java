package io.annals.projection.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.learning.EnrollmentFields;
import io.annals.projection.learning.ResultFields;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/**
 * The document of a learner: {@code name}, and {@code enrollments[].results[]} with one
 * result per assessment.
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

    void apply(LearnerEvent event) {
        new EnrollmentFields(enrollmentOf(event)).apply(event);
    }

    void apply(AttemptEvent event) {
        new ResultFields(enrollment(event.enrollmentId())).apply(event);
    }

    /** Records the time of the learner's last activity. */
    void active(UUID enrollmentId, Instant time) {
        latest(this.learner, time);
        latest(enrollment(enrollmentId), time);
    }

    private static void latest(Document document, Instant time) {
        Date before = document.getDate(LAST_ACTIVITY);
        if (before == null || before.toInstant().isBefore(time)) {
            set(document, LAST_ACTIVITY, time);
        }
    }

    private Document enrollmentOf(LearnerEvent event) {
        Optional<Document> known = find(event.enrollmentId());
        return (known.isEmpty() && EnrollmentFields.canBegin(event)) ? begin(event) : enrollment(event.enrollmentId());
    }

    private Document begin(LearnerEvent first) {
        Document enrollment = EnrollmentFields.begin(new Document(ENROLLMENT_ID, first.enrollmentId().toString()),
                first);
        this.learner.getList(ENROLLMENTS, Document.class).add(enrollment);
        return enrollment;
    }

    private Document enrollment(UUID enrollmentId) {
        return find(enrollmentId)
            .orElseThrow(() -> new IllegalStateException("The learner has no enrollment " + enrollmentId));
    }

    private Optional<Document> find(UUID enrollmentId) {
        return this.learner.getList(ENROLLMENTS, Document.class)
            .stream()
            .filter((enrollment) -> enrollmentId.toString().equals(enrollment.get(ENROLLMENT_ID)))
            .findFirst();
    }

}
