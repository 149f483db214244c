package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.CourseCommand.UnpublishCourse;
import io.annals.api.enrollment.EnrollmentCommand.ApproveEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.DeclineEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RequestEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.ResumeEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import org.jspecify.annotations.Nullable;

/**
 * Thirty learners apply for 25 seats. At the end, learners 1 to 20 and 24 to 27 are
 * active; 21, 22 and 29 are withdrawn, 23 is suspended, 28 was declined, and 30 could not
 * enroll.
 */
record EnrollmentWeek(Term term) {

    private static final int LAST_ENROLLED_BY_LEAD = 10;

    void play() {
        Term.atOnce(this.term.learners(1, 29), this::completeFoundations);
        this.term.learner(30).isRefused("prerequisite-courses-missing", new RequestEnrollment(Ids.next(), course()));
        this.term.learners(1, 8).forEach((learner) -> enroll(learner, null, null));
        enroll(this.term.learner(9), MarineBiology.day(-3), null);
        enroll(this.term.learner(LAST_ENROLLED_BY_LEAD), null,
                new CompletionCriteria(true, Passing.NONE, List.of(), null, 10));
        this.term.lead().isRefused("course-has-learners", new UnpublishCourse(course()));
        applications();
        seats();
        suspension();
    }

    private UUID course() {
        return this.term.course().course;
    }

    private TermLearner completeFoundations(TermLearner learner) {
        this.term.lead()
            .does(new EnrollLearner(learner.enrollment(), learner.id(), this.term.foundations(), null, null, Map.of()));
        learner.completes(this.term.basics());
        return learner.turnsTo(Ids.next());
    }

    private void enroll(TermLearner learner, @Nullable Instant start, @Nullable CompletionCriteria criteria) {
        this.term.lead()
            .does(new EnrollLearner(learner.enrollment(), learner.id(), course(), start, criteria,
                    Map.of("source", "office")));
    }

    private void applications() {
        this.term.learners(LAST_ENROLLED_BY_LEAD + 1, 29).forEach((learner) -> learner.asksFor(course()));
        assertThat(this.term.learner(11).status()).isEqualTo("pending");
        this.term.lead().does(new DeclineEnrollment(this.term.learner(28).enrollment()));
        this.term.learners(LAST_ENROLLED_BY_LEAD + 1, 27).forEach(this::approve);
        approve(this.term.learner(29));
        assertThat(this.term.learner(MarineBiology.SEATS).status()).isEqualTo("active");
        assertThat(this.term.learners(26, 27).map(TermLearner::status)).containsOnly("waiting");
        assertThat(this.term.learner(28).status()).isEqualTo("declined");
    }

    private void approve(TermLearner learner) {
        this.term.lead().does(new ApproveEnrollment(learner.enrollment()));
    }

    /** A withdrawal gives the seat to the first learner on the waiting list. */
    private void seats() {
        withdraw(29);
        withdraw(25);
        becomesActive(26);
        this.term.lead().does(new ReactivateEnrollment(this.term.learner(25).enrollment()));
        assertThat(this.term.learner(25).status()).isEqualTo("waiting");
        withdraw(22);
        becomesActive(27);
        withdraw(21);
        becomesActive(25);
        assertThat(this.term.learner(29).status()).isEqualTo("withdrawn");
    }

    private void withdraw(int number) {
        this.term.lead().does(new WithdrawLearner(this.term.learner(number).enrollment()));
    }

    private void becomesActive(int number) {
        this.term.college()
            .waitUntil("learner %d has a seat".formatted(number),
                    () -> this.term.learner(number).status().equals("active"));
    }

    private void suspension() {
        for (int number : List.of(23, 24)) {
            TermLearner learner = this.term.learner(number);
            this.term.lead().does(new SuspendEnrollment(learner.enrollment(), "The fee is not paid"));
            learner.isRefused("enrollment-suspended",
                    new CompleteContent(learner.enrollment(), this.term.course().forum));
        }
        this.term.lead().does(new ResumeEnrollment(this.term.learner(24).enrollment()));
    }

}
