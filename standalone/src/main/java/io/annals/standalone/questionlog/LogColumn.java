package io.annals.standalone.questionlog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The meaning of a column of a log, with the names that known logs use for it. */
enum LogColumn {

    LEARNER("user", "userid", "student", "studentid", "learnerid", "uid", "anonstudentid"),
    QUESTION("questionid", "problem", "problemid", "item", "itemid", "exercise", "exerciseid", "contentid"),
    RESPONSE("responses", "answer", "useranswer", "answervalue", "answertext", "choice", "selectedoption"),
    CORRECT("iscorrect", "answeredcorrectly", "correctness"),
    /** The correct response. */
    KEY("correctanswer", "answerkey", "correctresponse"),
    TIME("timestamp", "timestamps", "datetime", "answeredat", "dateanswered", "submittedat", "starttime", "timedone"),
    ASSESSMENT("assessmentid", "assignment", "assignmentid", "quiz", "quizid", "test", "testid", "problemset",
            "problemsetid", "sequenceid"),
    ATTEMPT("attemptid", "attemptno", "attemptnumber"),
    /** The points of the question. */
    POINTS("maxpoints", "maxscore");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> synonyms;

    LogColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    /** Returns the code, then the synonyms, the most likely first. */
    List<String> names() {
        return Stream.concat(Stream.of(code()), this.synonyms.stream()).toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

}
