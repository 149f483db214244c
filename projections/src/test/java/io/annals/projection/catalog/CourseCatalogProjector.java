package io.annals.projection.catalog;

import io.annals.projection.document.DocumentProjector;

/** Lends the projector to tests of other packages. */
public final class CourseCatalogProjector {

    private CourseCatalogProjector() {
    }

    public static DocumentProjector create() {
        return new CourseCatalog();
    }

}
