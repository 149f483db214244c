package io.annals.projection.learning;

import io.annals.projection.document.DocumentProjector;

/** Lends the projector to tests of other packages. */
public final class LearningRecordsProjector {

    private LearningRecordsProjector() {
    }

    public static DocumentProjector create() {
        return new LearningRecords();
    }

}
