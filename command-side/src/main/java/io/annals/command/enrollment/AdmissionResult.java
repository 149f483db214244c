package io.annals.command.enrollment;

/** The result of an admission. */
enum AdmissionResult {

    /** The learner waits for approval. */
    APPROVAL_PENDING,
    /** The learner is on the waiting list. */
    WAITING,
    /** The learner is admitted. */
    ADMITTED

}
