package io.annals.standalone.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.annals.standalone.demo.DemoCatalog.AssessmentText;

/** The quizzes of the demo term that have questions. The others are graded as a whole. */
final class DemoQuizzes {

    private DemoQuizzes() {
    }

    static boolean exists(AssessmentText text) {
        return of(text, new UUID(0, 0)).isPresent();
    }

    /**
     * Returns the quiz of an assessment, if it has questions.
     * @param id the ID of the assessment
     */
    static Optional<DemoQuiz> of(AssessmentText text, UUID id) {
        return switch (text.title()) {
            case "Quiz: describing data" -> Optional.of(describingData(id));
            case "Quiz: chance" -> Optional.of(chance(id));
            default -> Optional.empty();
        };
    }

    private static DemoQuiz describingData(UUID id) {
        return new DemoQuiz(id)
            .singleChoice("One salary in a company grows tenfold. What changes most?", "The mean", "The median",
                    "The mode")
            .multipleChoice("Which of these does a box plot show?", List.of("The median", "The quartiles"), "The mean")
            .trueFalse("The standard deviation has the unit of the data.", true)
            .numerical("What is the mean of 12, 15 and 24 millimetres of rain?", "17", "15", "mm")
            .ordering("Put these in order, the most robust against outliers first.", "Median", "Trimmed mean", "Mean")
            .essay("What would you show of the rainfall of Bergen, and why?", "A picture, its choice, its limits",
                    "A histogram by month, because the mean of a year hides that autumn is wet and spring is not.");
    }

    private static DemoQuiz chance(UUID id) {
        return new DemoQuiz(id)
            .shortText("Whose theorem turns round a conditional probability?", "*Bayes*", "Thomas Bayes", "Gauss")
            .matching("Which distribution fits?", "Heads in ten tosses", "Binomial", "Calls in an hour", "Poisson",
                    "Heights of recruits", "Normal")
            .singleChoice("A and B cannot both happen. Then they are …", "mutually exclusive", "independent",
                    "complementary")
            .numerical("A test finds 99 of 100 sick people. How many does it miss of 500, in the mean?", "5", "495",
                    "people")
            .trueFalse("After five heads in a row, tails is more likely.", false)
            .essay("A doctor says that a positive test means that you are ill. What do you ask?",
                    "Prior, both kinds of error, what follows",
                    "How common the illness is among people like me, and how often the test is wrong for the healthy.");
    }

}
