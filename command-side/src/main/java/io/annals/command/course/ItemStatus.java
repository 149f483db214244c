package io.annals.command.course;

import io.annals.api.Refusal;

/** How far an item of an outline is: never back. */
enum ItemStatus {

    /** Only authors see it. */
    DRAFT,
    /** Learners see it, where all above it is published too. */
    PUBLISHED,
    /** Out of use; what learners did with it stays. */
    RETIRED;

    static ItemStatus of(boolean published) {
        return published ? PUBLISHED : DRAFT;
    }

    /**
     * Whether publishing changes something.
     * @throws Refusal where it is retired
     */
    boolean mayBePublished() {
        requireInUse();
        return this == DRAFT;
    }

    /** Nothing is added to what is out of use, nor brought back. */
    void requireInUse() {
        if (this == RETIRED) {
            throw Refusal.rule("item-retired", "What is retired stays so: add or use another one.");
        }
    }

}
