package io.annals.projection.catalog;

import java.math.BigDecimal;
import java.time.Instant;

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
import org.jspecify.annotations.Nullable;

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
        assessment.describe(event.title(), event.description(), event.type());
        assessment.conditions(event.maxScore(), event.passingScore(), event.durationMins(), event.maxAttempts(),
                event.weight(), event.dueAt(), event.settings());
        return begun;
    }

    void apply(AssessmentEvent event) {
        switch (event) {
            case AssessmentDescribed described ->
                describe(described.title(), described.description(), described.type());
            case AssessmentConfigured configured -> {
                if (!configured.published()) {
                    conditions(configured.maxScore(), configured.passingScore(), configured.durationMins(),
                            configured.maxAttempts(), configured.weight(), configured.dueAt(), configured.settings());
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

    private void describe(String title, @Nullable String description, String type) {
        OutlineItems.all(this.assessment, "title", title, "description", description, "type", type);
    }

    private void release(AssessmentVersion version) {
        conditions(version.maxScore(), version.passingScore(), version.durationMins(), version.maxAttempts(),
                version.weight(), version.dueAt(), version.settings());
        OutlineItems.all(this.assessment, VERSION, version.number(), "questionCount", version.questionsPerAttempt());
    }

    private void conditions(BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable Integer durationMins,
            @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
            AssessmentSettings settings) {
        OutlineItems.all(this.assessment, "maxScore", maxScore, "passingScore", passingScore, "durationMins",
                durationMins, "maxAttempts", maxAttempts, "weight", weight, "dueAt", dueAt, "opensAt",
                settings.opensAt(), "closesAt", settings.closesAt(), "settings", settings);
    }

}
