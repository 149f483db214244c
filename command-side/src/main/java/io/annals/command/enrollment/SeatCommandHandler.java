package io.annals.command.enrollment;

import java.time.Instant;

import io.annals.api.Refusal;
import io.annals.api.enrollment.SeatCommand.CountSeats;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Handles the commands for the seats of a course. */
public final class SeatCommandHandler {

    private final Aggregates<Course> courses;

    private final Aggregates<CourseSeats> seats;

    public SeatCommandHandler(Aggregates<Course> courses, Aggregates<CourseSeats> seats) {
        this.courses = courses;
        this.seats = seats;
    }

    @CommandHandler
    void handle(CountSeats command, @OccurredAt Instant at) {
        if (!this.courses.ask(command.courseId(), Course::countsSeats)) {
            throw Refusal.rule("seats-unlimited", "The course has no seat limit, so its seats are not counted.");
        }
        this.seats.changeOrBegin(command.aggregateId(), CourseSeats::new,
                (all) -> all.count(command.courseId(), command.taken(), command.waiting(), at));
    }

}
