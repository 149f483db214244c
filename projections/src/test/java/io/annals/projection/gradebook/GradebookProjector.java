package io.annals.projection.gradebook;

import io.annals.projection.document.DocumentProjector;

/** Makes the projector available to tests in other packages. */
public final class GradebookProjector {

    private GradebookProjector() {
    }

    public static DocumentProjector create() {
        return new Gradebook();
    }

}
