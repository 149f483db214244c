package io.annals.projection.gradebook;

import io.annals.projection.document.DocumentProjector;

/** Makes the projectors available to tests in other packages. */
public final class GradebookProjectors {

    private GradebookProjectors() {
    }

    public static DocumentProjector enrollments() {
        return new Gradebook();
    }

    public static DocumentProjector results() {
        return new GradebookResults();
    }

}
