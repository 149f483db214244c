package io.annals.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/** All events. */
public final class Events {

    /** The sealed interface of each aggregate's events. */
    public static final List<Class<? extends DomainEvent>> FAMILIES = List.of(TenantEvent.class,
            OrganizationEvent.class, UserEvent.class, CourseEvent.class, CurriculumEvent.class, AssessmentEvent.class,
            EnrollmentEvent.class, SeatEvent.class, AttemptEvent.class, UniqueKeyEvent.class);

    private Events() {
    }

    /** The record of every event. */
    public static List<Class<? extends DomainEvent>> all() {
        return FAMILIES.stream().<Class<? extends DomainEvent>>flatMap(Events::members).toList();
    }

    /** The records of these families. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Set<Class<? extends DomainEvent>> of(Class<? extends DomainEvent>... families) {
        return Arrays.stream(families).flatMap(Events::members).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the family and of the families within it. */
    private static Stream<Class<? extends DomainEvent>> members(Class<? extends DomainEvent> family) {
        return Arrays.stream(family.getPermittedSubclasses())
            .<Class<? extends DomainEvent>>map((member) -> member.asSubclass(DomainEvent.class))
            .flatMap((member) -> member.isRecord() ? Stream.of(member) : members(member));
    }

}
