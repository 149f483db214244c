package io.annals.projection.gradebook;

import io.annals.projection.document.DocumentProjector;

/** Lends the projector to tests of other packages. */
public final class GradebookProjector {

    private GradebookProjector() {
    }

    public static DocumentProjector create() {
        return new Gradebook();
    }

}
