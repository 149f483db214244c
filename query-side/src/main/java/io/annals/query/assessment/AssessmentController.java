package io.annals.query.assessment;

import io.annals.api.assessment.AssessmentQuery.GetAssessment;
import io.annals.api.assessment.AssessmentView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.Answers;
import io.annals.query.api.Freshness;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessmentController {

    private final Answers answers;

    AssessmentController(Answers answers) {
        this.answers = answers;
    }

    /** One assessment. */
    @GetMapping("/queries/assessments/{assessmentId}")
    @Nullable AssessmentView assessment(@ParameterObject GetAssessment query, Caller caller, Freshness freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
