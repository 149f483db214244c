package io.annals.standalone.questionlog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An assessment with the questions that the log has of it, in order of appearance. */
record LoggedQuiz(UUID id, String title, List<LoggedQuestion> questions) {

    LoggedQuiz(UUID id, String title) {
        this(id, title, new ArrayList<>());
    }

    int maxScore() {
        return this.questions.stream().mapToInt(LoggedQuestion::points).sum();
    }

}
