package io.annals.api.course;

/** What happened to a part of a course's outline. */
public sealed interface OutlineEvent extends CourseEvent permits ModuleEvent, UnitEvent, ContentEvent, ResourceEvent,
        CourseEvent.AssessmentDrafted, CourseEvent.AssessmentPlaced {

}
