package io.annals.standalone.oulad;

import java.util.UUID;

import io.annals.api.Ids;

/**
 * Derives the ID of each record from its key in the dataset, so that it is the same in
 * every import.
 */
final class OuladIds {

    static final UUID TENANT = Ids.named(Ids.PLATFORM, "tenant", "open-university");

    static final UUID ORGANIZATION = Ids.named(TENANT, "organization", "OU");

    private OuladIds() {
    }

    static UUID course(Presentation presentation) {
        return Ids.named(TENANT, "course", presentation.code());
    }

    static UUID module(Presentation presentation, String title) {
        return Ids.named(course(presentation), "module", title);
    }

    static UUID unit(Presentation presentation, String title) {
        return Ids.named(course(presentation), "unit", title);
    }

    static UUID content(int site) {
        return Ids.named(TENANT, "site", Integer.toString(site));
    }

    static UUID assessment(int assessment) {
        return Ids.named(TENANT, "assessment", Integer.toString(assessment));
    }

    static UUID student(int student) {
        return Ids.named(TENANT, "student", Integer.toString(student));
    }

    static UUID enrollment(Presentation presentation, int student) {
        return Ids.named(course(presentation), "enrollment", Integer.toString(student));
    }

    static UUID attempt(int assessment, int student) {
        return Ids.named(assessment(assessment), "attempt", Integer.toString(student));
    }

}
