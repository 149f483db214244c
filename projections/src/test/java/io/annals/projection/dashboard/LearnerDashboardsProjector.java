package io.annals.projection.dashboard;

import io.annals.projection.document.DocumentProjector;

/** Makes the projector available to tests in other packages. */
public final class LearnerDashboardsProjector {

    private LearnerDashboardsProjector() {
    }

    public static DocumentProjector create() {
        return new LearnerDashboards();
    }

}
