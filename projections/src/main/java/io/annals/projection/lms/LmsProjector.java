package io.annals.projection.lms;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CurriculumEvent;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.SeatEvent;
import io.annals.api.organization.OrganizationEvent;
import io.annals.api.tenant.TenantEvent;
import io.annals.api.uniquekey.UniqueKeyEvent;
import io.annals.api.user.UserEvent;
import io.annals.projection.relational.RelationalProjector;
import io.annals.projection.relational.RowChanges;

/**
 * Translates events into changes of the tables. Every event changes the row of its
 * aggregate, if it has one, so that the row has the version of the aggregate.
 */
final class LmsProjector implements RelationalProjector {

    @Override
    public void project(DomainEvent event, RowChanges rows) {
        switch (event) {
            case TenantEvent tenant -> TenantRows.project(tenant, rows);
            case OrganizationEvent organization -> OrganizationRows.project(organization, rows);
            case UserEvent user -> UserRows.project(user, rows);
            case CourseEvent course -> CourseRows.project(course, rows);
            case CurriculumEvent curriculum -> {
                // It keeps the prerequisites free of cycles; the row of the course has
                // them.
            }
            case AssessmentEvent assessment -> AssessmentRows.project(assessment, rows);
            case EnrollmentEvent enrollment -> EnrollmentRows.project(enrollment, rows);
            case AttemptEvent attempt -> AttemptRows.project(attempt, rows);
            case SeatEvent seat -> WaitingRows.project(seat, rows);
            case UniqueKeyEvent key -> {
                // It guards a value, which is in the row of its owner.
            }
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("No rows are known for " + event.getClass().getName());
        }
    }

}
