package io.annals.command.enrollment;

import io.annals.command.course.outline.LearnerRequirements;

/**
 * The decision on a learner who wants to enter a course.
 *
 * @param requirements the course's requirements, valid in the current unit of work
 */
record AdmissionDecision(AdmissionResult result, LearnerRequirements requirements) {

    boolean isAdmitted() {
        return this.result == AdmissionResult.ADMITTED;
    }

}
