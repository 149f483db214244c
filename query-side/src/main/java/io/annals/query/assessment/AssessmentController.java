package io.annals.query.assessment;

import io.annals.api.Page;
import io.annals.api.assessment.AssessmentQuery.FindAssessmentVersions;
import io.annals.api.assessment.AssessmentQuery.FindQuestions;
import io.annals.api.assessment.AssessmentQuery.GetAssessment;
import io.annals.api.assessment.AssessmentQuery.GetAssessmentVersion;
import io.annals.api.assessment.AssessmentVersionSummary;
import io.annals.api.assessment.AssessmentVersionView;
import io.annals.api.assessment.AssessmentView;
import io.annals.api.assessment.QuestionView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for assessments, their questions and released versions. */
@RestController
class AssessmentController {

    private final QueryResponses responses;

    AssessmentController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns an assessment without its questions. Authors also see the working copy. */
    @GetMapping("/queries/assessments/{assessmentId}")
    @Nullable AssessmentView assessment(@ParameterObject GetAssessment query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

    /** Returns the questions of the working copy with correct answers, in order. */
    @GetMapping("/queries/assessments/{assessmentId}/questions")
    ResponseEntity<Page<QuestionView>> questions(@ParameterObject FindQuestions query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the released versions of an assessment, by number. */
    @GetMapping("/queries/assessments/{assessmentId}/versions")
    ResponseEntity<Page<AssessmentVersionSummary>> versions(@ParameterObject FindAssessmentVersions query,
            Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns a released version with its questions and correct answers. */
    @GetMapping("/queries/assessments/{assessmentId}/versions/{versionNo}")
    AssessmentVersionView version(@ParameterObject GetAssessmentVersion query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
