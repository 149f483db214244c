package io.annals.projection.dashboard;

import io.annals.projection.document.DocumentProjector;

/** Lends the projector to tests of other packages. */
public final class LearnerDashboardsProjector {

    private LearnerDashboardsProjector() {
    }

    public static DocumentProjector create() {
        return new LearnerDashboards();
    }

}
