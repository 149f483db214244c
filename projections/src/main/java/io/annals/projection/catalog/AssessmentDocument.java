package io.annals.projection.catalog;

import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.SectionEvent;
import org.bson.Document;

import static io.annals.projection.catalog.OutlineItems.STATUS;
import static io.annals.projection.catalog.OutlineItems.UNIT_ID;
import static io.annals.projection.document.DocumentValues.set;

/**
 * An assessment in the document of its course: the last released version, or the draft
 * before the first release. It never has questions or answer keys.
 */
final class AssessmentDocument {

    static final String ASSESSMENT_ID = "assessmentId";

    private static final String VERSION = "versionNo";

    private final Document assessment;

    AssessmentDocument(Document assessment) {
        this.assessment = assessment;
    }

    static Document created(AssessmentCreated event) {
        Document begun = new Document(ASSESSMENT_ID, event.assessmentId().toString()).append(STATUS,
                AssessmentStatus.DRAFT.code());
        AssessmentDocument assessment = new AssessmentDocument(begun);
        set(begun, UNIT_ID, event.unitId());
        assessment.describe(event.assessment());
        assessment.configure(event.configuration());
        return begun;
    }

    void apply(AssessmentEvent event) {
        switch (event) {
            case AssessmentDescribed described -> describe(described.assessment());
            case AssessmentConfigured configured -> {
                if (!configured.published()) {
                    configure(configured.configuration());
                }
            }
            case AssessmentPublished published -> {
                OutlineItems.all(this.assessment, STATUS, AssessmentStatus.PUBLISHED.code(), "publishedAt",
                        published.occurredAt(), VERSION, 1);
                this.assessment.putIfAbsent("questionCount", 0);
            }
            case AssessmentReleased released -> release(released.released());
            case AssessmentClosed closed -> OutlineItems.all(this.assessment, STATUS, AssessmentStatus.CLOSED.code(),
                    "closedAt", closed.occurredAt());
            // The document was begun with it.
            case AssessmentCreated created -> {
            }
            // These concern attempts and the working copy.
            case RegradeOrdered ordered -> {
            }
            case SectionEvent section -> {
            }
            case QuestionEvent question -> {
            }
        }
    }

    private void describe(AssessmentDetails stated) {
        OutlineItems.all(this.assessment, "title", stated.title(), "description", stated.description(), "type",
                stated.type());
    }

    private void release(AssessmentVersion version) {
        configure(version.configuration());
        OutlineItems.all(this.assessment, VERSION, version.number(), "questionCount", version.questionsPerAttempt());
    }

    private void configure(AssessmentConfiguration stated) {
        AssessmentSettings settings = stated.settings();
        OutlineItems.all(this.assessment, "maxScore", stated.maxScore(), "passingScore", stated.passingScore(),
                "durationMins", stated.durationMins(), "maxAttempts", stated.maxAttempts(), "weight", stated.weight(),
                "dueAt", stated.dueAt(), "opensAt", settings.opensAt(), "closesAt", settings.closesAt(), "settings",
                settings);
    }

}
