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
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static io.annals.projection.catalog.OutlineItems.STATUS;
import static io.annals.projection.catalog.OutlineItems.UNIT_ID;
import static io.annals.projection.document.DocumentValues.set;

/**
 * An assessment as it stands in its course: as the version released last has it, before
 * the first one as the draft is. Questions and keys are never here.
 */
final class AssessmentDocument {

    static final String ASSESSMENT_ID = "assessmentId";

    private static final String VERSION = "versionNo";

    private final Document assessment;

    AssessmentDocument(Document assessment) {
        this.assessment = assessment;
    }

    static Document created(AssessmentCreated event) {
        Document begun = new Document(ASSESSMENT_ID, event.assessmentId().toString()).append(STATUS, "draft");
        AssessmentDocument assessment = new AssessmentDocument(begun);
        set(begun, UNIT_ID, event.unitId());
        assessment.describe(event.title(), event.description(), event.type());
        assessment.conditions(event.maxScore(), event.passingScore(), event.durationMins(), event.maxAttempts(),
                event.weight(), event.dueAt(), event.settings());
        return begun;
    }

    void apply(AssessmentEvent event) {
        switch (event) {
            case AssessmentDescribed said -> describe(said.title(), said.description(), said.type());
            case AssessmentConfigured said -> {
                if (!said.published()) {
                    conditions(said.maxScore(), said.passingScore(), said.durationMins(), said.maxAttempts(),
                            said.weight(), said.dueAt(), said.settings());
                }
            }
            case AssessmentPublished published -> {
                OutlineItems.all(this.assessment, STATUS, "published", "publishedAt", published.occurredAt(), VERSION, 1);
                this.assessment.putIfAbsent("questionCount", 0);
            }
            case AssessmentReleased released -> release(released.released());
            case AssessmentClosed closed ->
                OutlineItems.all(this.assessment, STATUS, "closed", "closedAt", closed.occurredAt());
            default -> {
                // It is only of the working copy.
            }
        }
    }

    private void describe(String title, @Nullable String description, String type) {
        OutlineItems.all(this.assessment, "title", title, "description", description, "type", type);
    }

    private void release(AssessmentVersion version) {
        conditions(version.maxScore(), version.passingScore(), version.durationMins(), version.maxAttempts(),
                version.weight(), version.dueAt(), version.settings());
        OutlineItems.all(this.assessment, VERSION, version.number(), "questionCount", version.asked());
    }

    private void conditions(int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
            @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
            AssessmentSettings settings) {
        OutlineItems.all(this.assessment, "maxScore", maxScore, "passingScore", passingScore, "durationMins",
                durationMins, "maxAttempts", maxAttempts, "weight", weight, "dueAt", dueAt, "opensAt",
                settings.opensAt(), "closesAt", settings.closesAt(), "settings", settings);
    }

}
