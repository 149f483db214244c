package io.annals.command.course.outline;

import io.annals.api.Refusal;

/** A course as the decisions about its outline see it. */
public interface EditableCourse {

    /**
     * The outline, to be changed.
     * @throws Refusal {@code course-archived} if the course is archived
     */
    Outline editableOutline();

    /**
     * Makes sure that no learner can have seen an item that is to be removed.
     * @param field the field that names the item
     * @throws Refusal {@code course-was-published} if the course was ever published
     */
    void requireNeverPublished(String field);

}
