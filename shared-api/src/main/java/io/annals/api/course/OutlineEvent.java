package io.annals.api.course;

/** Events of the outline of a course. */
public sealed interface OutlineEvent extends CourseEvent permits ModuleEvent, UnitEvent, ContentEvent, ResourceEvent,
        CourseEvent.AssessmentDrafted, CourseEvent.AssessmentPlaced {

}
