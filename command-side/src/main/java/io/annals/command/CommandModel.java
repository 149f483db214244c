package io.annals.command;

import java.util.List;

import io.annals.command.assessment.Assessment;
import io.annals.command.assessment.AssessmentCommandHandler;
import io.annals.command.attempt.AssessmentAttempt;
import io.annals.command.attempt.AttemptCommandHandler;
import io.annals.command.course.ContentCommandHandler;
import io.annals.command.course.Course;
import io.annals.command.course.CourseCommandHandler;
import io.annals.command.course.CourseCopies;
import io.annals.command.course.CourseDetailsCommandHandler;
import io.annals.command.course.CoursePrerequisites;
import io.annals.command.course.InstructorCommandHandler;
import io.annals.command.course.ModuleCommandHandler;
import io.annals.command.course.PrerequisiteGraph;
import io.annals.command.course.ResourceCommandHandler;
import io.annals.command.course.UnitCommandHandler;
import io.annals.command.coursecopy.CopyCourseHandler;
import io.annals.command.enrollment.CourseSeats;
import io.annals.command.enrollment.Enrollment;
import io.annals.command.enrollment.EnrollmentCommandHandler;
import io.annals.command.enrollment.SeatCommandHandler;
import io.annals.command.enrollment.StudyCommandHandler;
import io.annals.command.organization.Organization;
import io.annals.command.organization.OrganizationCommandHandler;
import io.annals.command.support.AggregateSetup;
import io.annals.command.support.Aggregates;
import io.annals.command.support.EventHistories;
import io.annals.command.support.TenantOwned;
import io.annals.command.tenant.Tenant;
import io.annals.command.tenant.TenantCommandHandler;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.uniquekey.StoredUniqueKeys;
import io.annals.command.uniquekey.UniqueKey;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.user.LoginNames;
import io.annals.command.user.User;
import io.annals.command.user.UserCommandHandler;
import io.annals.command.user.UserSecrets;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/**
 * All aggregates, and the handlers of the commands that involve several. Needs the
 * components {@link KeyIds} and {@link UserSecrets}.
 */
public final class CommandModel implements ConfigurerModule {

    /** The class of every aggregate. */
    public static final List<Class<? extends TenantOwned<?>>> AGGREGATES = List.of(Tenant.class, Organization.class,
            User.class, Course.class, PrerequisiteGraph.class, Assessment.class, Enrollment.class, CourseSeats.class,
            AssessmentAttempt.class, UniqueKey.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(AggregateSetup.of(Tenant.class, "tenant"))
            .configureAggregate(AggregateSetup.of(Organization.class, "organization"))
            .configureAggregate(AggregateSetup.of(User.class, "user"))
            .configureAggregate(AggregateSetup.of(Course.class, "course"))
            .configureAggregate(AggregateSetup.of(PrerequisiteGraph.class, "curriculum"))
            .configureAggregate(AggregateSetup.of(Assessment.class, "assessment"))
            .configureAggregate(AggregateSetup.of(Enrollment.class, "enrollment"))
            .configureAggregate(AggregateSetup.of(CourseSeats.class, "course"))
            .configureAggregate(AggregateSetup.of(AssessmentAttempt.class, "attempt"))
            .configureAggregate(AggregateSetup.of(UniqueKey.class, "unique key"))
            .registerComponent(UniqueKeys.class, (found) -> new StoredUniqueKeys(found.repository(UniqueKey.class)));
        registerCommandHandlers(configurer);
        registerEnrollment(configurer);
        registerAuthoring(configurer);
    }

    private static void registerCommandHandlers(Configurer configurer) {
        configurer.registerCommandHandler((found) -> new TenantCommandHandler(all(Tenant.class, found), keys(found)))
            .registerCommandHandler(
                    (found) -> new OrganizationCommandHandler(all(Organization.class, found), keys(found)))
            .registerCommandHandler((found) -> new UserCommandHandler(all(User.class, found),
                    all(Organization.class, found), keys(found), new LoginNames(found.getComponent(KeyIds.class)),
                    found.getComponent(UserSecrets.class)))
            .registerCommandHandler(
                    (found) -> new AssessmentCommandHandler(all(Assessment.class, found), all(Course.class, found)))
            .registerCommandHandler((found) -> new AttemptCommandHandler(all(AssessmentAttempt.class, found),
                    all(Assessment.class, found), all(Enrollment.class, found), all(Course.class, found)));
    }

    private static void registerEnrollment(Configurer configurer) {
        configurer
            .registerCommandHandler((found) -> new EnrollmentCommandHandler(all(Enrollment.class, found),
                    all(Course.class, found), all(CourseSeats.class, found), all(User.class, found), keys(found)))
            .registerCommandHandler(
                    (found) -> new StudyCommandHandler(all(Enrollment.class, found), all(Course.class, found)))
            .registerCommandHandler(
                    (found) -> new SeatCommandHandler(all(Course.class, found), all(CourseSeats.class, found)));
    }

    private static void registerAuthoring(Configurer configurer) {
        configurer
            .registerCommandHandler((found) -> new CourseCommandHandler(all(Course.class, found), prerequisites(found),
                    all(Organization.class, found), keys(found)))
            .registerCommandHandler((found) -> new CourseDetailsCommandHandler(all(Course.class, found)))
            .registerCommandHandler((found) -> new InstructorCommandHandler(all(Course.class, found),
                    all(User.class, found), keys(found)))
            .registerCommandHandler((found) -> new ModuleCommandHandler(all(Course.class, found), keys(found)))
            .registerCommandHandler((found) -> new UnitCommandHandler(all(Course.class, found), keys(found)))
            .registerCommandHandler((found) -> new ContentCommandHandler(all(Course.class, found), keys(found)))
            .registerCommandHandler((found) -> new ResourceCommandHandler(all(Course.class, found), keys(found)))
            .registerCommandHandler((found) -> new CopyCourseHandler(new EventHistories(found.eventStore()),
                    courseCopies(found), all(Assessment.class, found)));
    }

    private static CourseCopies courseCopies(Configuration found) {
        return new CourseCopies(all(Course.class, found), prerequisites(found), keys(found));
    }

    private static CoursePrerequisites prerequisites(Configuration found) {
        return new CoursePrerequisites(all(PrerequisiteGraph.class, found), keys(found));
    }

    private static <T> Aggregates<T> all(Class<T> type, Configuration configuration) {
        return new Aggregates<>(configuration.repository(type));
    }

    private static UniqueKeys keys(Configuration configuration) {
        return configuration.getComponent(UniqueKeys.class);
    }

}
