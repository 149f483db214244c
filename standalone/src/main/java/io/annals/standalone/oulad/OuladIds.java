package io.annals.standalone.oulad;

import java.util.UUID;

import io.annals.api.Ids;

/** Which id everything of the data set has: the same at every import. */
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

    static UUID assessment(int exam) {
        return Ids.named(TENANT, "assessment", Integer.toString(exam));
    }

    static UUID student(int student) {
        return Ids.named(TENANT, "student", Integer.toString(student));
    }

    static UUID enrollment(Presentation presentation, int student) {
        return Ids.named(course(presentation), "enrollment", Integer.toString(student));
    }

    static UUID attempt(int exam, int student) {
        return Ids.named(assessment(exam), "attempt", Integer.toString(student));
    }

}
