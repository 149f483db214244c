package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.InstructorEvent.InstructorAssigned;
import io.annals.api.course.InstructorEvent.InstructorRemoved;
import io.annals.api.course.InstructorEvent.InstructorRoleChanged;
import io.annals.api.course.InstructorRole;
import io.annals.command.support.UsedIds;

/** The instructors of a course. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Instructors {

    record Instructor(UUID userId, InstructorRole role) {
    }

    /** By the id of their assignment. */
    private Map<UUID, Instructor> assigned = new LinkedHashMap<>();

    /**
     * @param usedIds the ids of the course
     */
    void assign(AssignInstructor command, UsedIds usedIds, Instant at) {
        usedIds.requireNew(command.courseInstructorId(), "courseInstructorId");
        if (this.assigned.values().stream().anyMatch((instructor) -> instructor.userId().equals(command.userId()))) {
            throw Refusal.rule("already-instructor", "The user is already an instructor of the course.",
                    new Violation("userId", "must not be an instructor of the course"));
        }
        apply(new InstructorAssigned(command.courseId(), command.courseInstructorId(), command.userId(), command.role(),
                at));
    }

    /**
     * @param leadNeeded whether the last lead must stay
     */
    void changeRole(ChangeInstructorRole command, boolean leadNeeded, Instant at) {
        Instructor instructor = find(command.courseInstructorId());
        if (instructor.role() == command.role()) {
            return;
        }
        requireNotLastLead(instructor, leadNeeded);
        apply(new InstructorRoleChanged(command.courseId(), command.courseInstructorId(), instructor.userId(),
                command.role(), at));
    }

    /**
     * @param leadNeeded whether the last lead must stay
     */
    void remove(RemoveInstructor command, boolean leadNeeded, Instant at) {
        Instructor instructor = find(command.courseInstructorId());
        requireNotLastLead(instructor, leadNeeded);
        apply(new InstructorRemoved(command.courseId(), command.courseInstructorId(), instructor.userId(), at));
    }

    private Instructor find(UUID courseInstructorId) {
        Instructor instructor = this.assigned.get(courseInstructorId);
        if (instructor == null) {
            throw Refusal.notFound("instructor", "courseInstructorId");
        }
        return instructor;
    }

    private void requireNotLastLead(Instructor instructor, boolean leadNeeded) {
        if (leadNeeded && instructor.role() == InstructorRole.LEAD && leads() == 1) {
            throw Refusal.rule("last-lead", "A published course needs a lead: assign another one first.");
        }
    }

    private long leads() {
        return this.assigned.values().stream().filter((instructor) -> instructor.role() == InstructorRole.LEAD).count();
    }

    void evolve(InstructorEvent event, UsedIds usedIds) {
        switch (event) {
            case InstructorAssigned now -> {
                this.assigned.put(now.courseInstructorId(), new Instructor(now.userId(), now.role()));
                usedIds.add(now.courseInstructorId());
            }
            case InstructorRoleChanged now ->
                this.assigned.put(now.courseInstructorId(), new Instructor(now.userId(), now.role()));
            case InstructorRemoved removed -> this.assigned.remove(removed.courseInstructorId());
        }
    }

}
