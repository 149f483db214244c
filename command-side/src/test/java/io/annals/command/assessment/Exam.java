package io.annals.command.assessment;

import static io.annals.command.support.Scenario.id;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.assessment.AssessmentCommand.ConfigureAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.command.support.Classroom;
import org.jspecify.annotations.Nullable;

/** An assessment with questions, for scenarios. */
public final class Exam {

    public final Classroom classroom = new Classroom();

    public final UUID id = this.classroom.assessmentId;

    public final UUID courseId = this.classroom.courseId;

    public final UUID first = id();

    public final UUID second = id();

    /** A draft of 10 points, passed with 4, without questions. */
    public Command[] blank() {
        return with(this.classroom.draft(), created(10, AssessmentSettings.DEFAULTS));
    }

    /** The draft with two questions of 5 points. */
    public Command[] written() {
        return with(blank(), question(this.first, 5), question(this.second, 5));
    }

    public Command[] published() {
        return with(written(), new PublishAssessment(this.id));
    }

    public CreateAssessment created(int maxScore, AssessmentSettings settings) {
        return new CreateAssessment(this.id, this.courseId, this.classroom.unitId,
                new AssessmentDetails("Exam", "All of it", "exam"),
                new AssessmentConfiguration(BigDecimal.valueOf(maxScore), BigDecimal.valueOf(4), 90, 2,
                        new BigDecimal("12.5"), null, settings));
    }

    public ConfigureAssessment configured(int maxScore, @Nullable Integer passingScore, AssessmentSettings settings) {
        return new ConfigureAssessment(this.id,
                new AssessmentConfiguration(BigDecimal.valueOf(maxScore),
                        (passingScore != null) ? BigDecimal.valueOf(passingScore) : null, 90, 2, new BigDecimal("12.5"),
                        null, settings));
    }

    /** A true-or-false question; the answer is true. */
    public AddQuestion question(UUID questionId, int points) {
        return question(questionId, null, BigDecimal.valueOf(points), new TrueFalse(true));
    }

    public AddQuestion question(UUID questionId, @Nullable UUID sectionId, BigDecimal points, QuestionBody body) {
        return new AddQuestion(this.id, questionId, sectionId,
                new Question("Is it so?", points, body, Map.of("text", "Because it is"), Map.of()));
    }

    public ReviseQuestion revised(UUID questionId, int points, QuestionBody body) {
        return new ReviseQuestion(this.id, questionId,
                new Question("Is it so?", BigDecimal.valueOf(points), body, Map.of("text", "Because it is"), Map.of()));
    }

    /** The first option is right. */
    public static SingleChoice choice(UUID... optionIds) {
        List<ChoiceOption> options = new ArrayList<>();
        for (UUID optionId : optionIds) {
            options.add(new ChoiceOption(optionId, "Option " + options.size(), options.isEmpty(), Map.of()));
        }
        return new SingleChoice(options);
    }

    static Command[] with(Command[] before, Command... more) {
        List<Command> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray(Command[]::new);
    }

}
