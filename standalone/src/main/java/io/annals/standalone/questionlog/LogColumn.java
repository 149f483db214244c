package io.annals.standalone.questionlog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a column of a log may say, and what such columns are called in known logs. */
enum LogColumn {

    LEARNER("user", "userid", "student", "studentid", "learnerid", "uid", "anonstudentid"),
    QUESTION("questionid", "problem", "problemid", "item", "itemid", "exercise", "exerciseid", "contentid"),
    RESPONSE("responses", "answer", "useranswer", "answervalue", "answertext", "choice", "selectedoption"),
    CORRECT("iscorrect", "answeredcorrectly", "correctness"),
    /** The response that is right. */
    KEY("correctanswer", "answerkey", "correctresponse"),
    TIME("timestamp", "timestamps", "datetime", "answeredat", "dateanswered", "submittedat", "starttime", "timedone"),
    ASSESSMENT("assessmentid", "assignment", "assignmentid", "quiz", "quizid", "test", "testid", "problemset",
            "problemsetid", "sequenceid"),
    ATTEMPT("attemptid", "attemptno", "attemptnumber"),
    /** What the question is worth. */
    POINTS("maxpoints", "maxscore");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> synonyms;

    LogColumn(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    /** Its own name, then the others, the likelier ones first. */
    List<String> names() {
        return Stream.concat(Stream.of(code()), this.synonyms.stream()).toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

}
