package io.annals.projection.learning;

import io.annals.projection.document.DocumentProjector;

/** Makes the projector available to tests in other packages. */
public final class LearningRecordsProjector {

    private LearningRecordsProjector() {
    }

    public static DocumentProjector create() {
        return new LearningRecords();
    }

}
