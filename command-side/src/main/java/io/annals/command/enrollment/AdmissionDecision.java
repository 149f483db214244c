package io.annals.command.enrollment;

import io.annals.command.course.outline.LearnerRequirements;

/**
 * How far a learner got who wants into a course.
 *
 * @param syllabus of the course, good for the current unit of work
 */
record AdmissionDecision(Door door, LearnerRequirements syllabus) {

    /** Where the learner stands. */
    enum Door {

        /** Waits for approval. */
        ASKED,
        /** Waits for a seat. */
        QUEUED,
        /** Is in. */
        OPEN

    }

    boolean isOpen() {
        return this.door == Door.OPEN;
    }

}
