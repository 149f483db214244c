package io.annals.query.enrollment;

import io.annals.api.Page;
import io.annals.api.enrollment.ContentProgressView;
import io.annals.api.enrollment.EnrollmentQuery.FindContentProgress;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfCourse;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfUser;
import io.annals.api.enrollment.EnrollmentQuery.FindWaitingList;
import io.annals.api.enrollment.EnrollmentQuery.GetEnrollment;
import io.annals.api.enrollment.EnrollmentView;
import io.annals.api.enrollment.WaitingListEntry;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for enrollments and waiting lists. */
@RestController
class EnrollmentController {

    private final QueryResponses responses;

    EnrollmentController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns an enrollment. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}")
    @Nullable EnrollmentView enrollment(@ParameterObject GetEnrollment query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

    /** Returns the enrollments in a course. */
    @GetMapping("/queries/courses/{courseId}/enrollments")
    ResponseEntity<Page<EnrollmentView>> ofCourse(@ParameterObject FindEnrollmentsOfCourse query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the enrollments of a user. Learners see their own. */
    @GetMapping("/queries/users/{userId}/enrollments")
    ResponseEntity<Page<EnrollmentView>> ofUser(@ParameterObject FindEnrollmentsOfUser query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns a learner's progress with each opened content. Learners see their own. */
    @GetMapping("/queries/enrollments/{enrollmentId}/contents")
    ResponseEntity<Page<ContentProgressView>> contents(@ParameterObject FindContentProgress query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns the waiting list of a course, in order. */
    @GetMapping("/queries/courses/{courseId}/waiting-list")
    ResponseEntity<Page<WaitingListEntry>> waitingList(@ParameterObject FindWaitingList query, Caller caller) {
        return this.responses.page(query, caller);
    }

}
