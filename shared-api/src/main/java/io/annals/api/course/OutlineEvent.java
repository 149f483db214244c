package io.annals.api.course;

/** Events of the outline of a course. */
public sealed interface OutlineEvent extends CourseEvent permits ModuleEvent, UnitEvent, ContentEvent, ResourceEvent,
        CourseEvent.AssessmentDrafted, CourseEvent.AssessmentPlaced {

    /**
     * An event that changes which items there are, their places, states and requirements,
     * but not what authors stated about an item.
     */
    interface StructureEvent {

    }

}
