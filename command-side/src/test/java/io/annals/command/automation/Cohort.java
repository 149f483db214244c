package io.annals.command.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseSettings;
import io.annals.command.attempt.Quiz;
import io.annals.command.support.Classroom;

/** Learners of a course that is completed by passing its quiz, with one attempt each. */
final class Cohort {

    private static final CompletionCriteria PASSED = new CompletionCriteria(null, Passing.ALL, List.of(), null, null);

    /** A learner of the cohort. */
    record Member(UUID userId, UUID enrollmentId, UUID attemptId) {
    }

    final Quiz quiz = new Quiz();

    final UUID courseId = this.quiz.classroom.courseId;

    final List<Member> members;

    Cohort(int size) {
        this.members = Stream.generate(() -> new Member(Ids.next(), Ids.next(), Ids.next())).limit(size).toList();
    }

    /**
     * Creates learners and enrolls them.
     * @param written the course and its quiz
     */
    Command[] enrolled(Command[] written) {
        List<Command> all = new ArrayList<>(List.of(written));
        all.add(new ConfigureCourse(this.courseId,
                new CourseSettings(null, false, null, null, null, null, PASSED, Map.of())));
        all.add(new ReleaseOutline(this.courseId, true));
        this.members.forEach((member) -> {
            all.add(Classroom.learner(member.userId(), member.userId().toString()));
            all.add(this.quiz.classroom.enroll(member.enrollmentId(), member.userId()));
        });
        return all.toArray(Command[]::new);
    }

    /** Lets each learner do something. */
    Command[] each(Function<Member, Command> deed) {
        return this.members.stream().map(deed).toArray(Command[]::new);
    }

    StartAttempt start(Member member) {
        return new StartAttempt(member.attemptId(), member.enrollmentId(), this.quiz.id, Map.of());
    }

    SaveAnswer chooseRight(Member member) {
        return choose(member, this.quiz.right, 1);
    }

    SaveAnswer chooseWrong(Member member) {
        return choose(member, this.quiz.wrong, 1);
    }

    SaveAnswer choose(Member member, UUID option, int answerNo) {
        return new SaveAnswer(member.attemptId(), this.quiz.choice, answerNo, new Chosen(List.of(option)));
    }

    /** The time after the choice. */
    SaveAnswer write(Member member) {
        return new SaveAnswer(member.attemptId(), this.quiz.essay, 2, new Written("A thought"));
    }

    static SubmitAttempt submit(Member member) {
        return new SubmitAttempt(member.attemptId());
    }

}
