package io.annals.command.enrollment;

import java.util.Arrays;

import io.annals.api.Refusal;

/** Where an enrollment stands, as its history says. */
enum EnrollmentStatus {

    /** The learner asked to be enrolled and waits for approval. */
    PENDING,
    /** The learner waits for a seat. */
    WAITING,
    /** The learner takes part. */
    ACTIVE,
    /** The learner is kept out for a while. */
    SUSPENDED,
    /** The learner left. */
    WITHDRAWN,
    /** The learner completed the course, for good. */
    COMPLETED,
    /** The course ended without success. */
    FAILED,
    /** The learner asked to be enrolled and was turned down. */
    DECLINED;

    /**
     * @throws Refusal that says where it stands unless that is one of these
     */
    void require(EnrollmentStatus... allowed) {
        if (!Arrays.asList(allowed).contains(this)) {
            throw refusal();
        }
    }

    /**
     * Before the end, whatever it is.
     * @throws Refusal that says which end it was
     */
    void requireNotOver() {
        require(PENDING, WAITING, ACTIVE, SUSPENDED);
    }

    private Refusal refusal() {
        return switch (this) {
            case PENDING -> Refusal.rule("enrollment-pending", "The enrollment waits for approval.");
            case WAITING -> Refusal.rule("enrollment-waiting", "The learner waits for a seat.");
            case ACTIVE -> throw new IllegalStateException("Nothing is refused because a learner takes part");
            case SUSPENDED -> Refusal.rule("enrollment-suspended", "The enrollment is suspended: resume it first.");
            case WITHDRAWN -> Refusal.rule("enrollment-withdrawn", "The learner withdrew: reactivate first.");
            case COMPLETED, FAILED -> Refusal.rule("enrollment-ended", "The course has ended for the learner.");
            case DECLINED -> Refusal.rule("enrollment-declined", "The enrollment was declined: enroll the learner.");
        };
    }

}
