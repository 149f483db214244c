package io.annals.standalone.questionlog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An assessment with its questions, in the order of their appearance in the log. */
record LoggedQuiz(UUID id, String title, List<LoggedQuestion> questions) {

    LoggedQuiz(UUID id, String title) {
        this(id, title, new ArrayList<>());
    }

    BigDecimal maxScore() {
        return this.questions.stream().map(LoggedQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

}
