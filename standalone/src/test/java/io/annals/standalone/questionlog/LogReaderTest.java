package io.annals.standalone.questionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.api.assessment.question.ChoiceOption;
import io.annals.standalone.load.RejectedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {

    @TempDir
    private Path folder;

    @Test
    void each_rejected_row_is_reported_with_file_line_and_reason() throws IOException {
        QuestionLog log = read("""
                learner,question,response,correct,time,points
                ann,q1,a,1,2026-01-05T10:00:00Z,2
                ,q1,a,1,2026-01-05T10:00:00Z,2
                ann,,a,1,2026-01-05T10:00:00Z,2
                ann,q1,a,0.5,2026-01-05T10:00:00Z,2
                ann,q1,,,2026-01-05T10:00:00Z,2
                ann,q1,a,1,yesterday,2
                ann,q1,a,1,9999999999999,2
                ann,q1,a,1,2026-01-05T10:00:00Z,1.00005
                ann,q1,a
                ann,q2,b,0,2026-01-05T10:00:05Z,0.5
                """);
        assertThat(log.rejects().kept()).map(RejectedRows.Reject::toString)
            .containsExactly("log.csv:3: learner is empty", "log.csv:4: question is empty",
                    "log.csv:5: correct is not 0, 1, true or false", "log.csv:6: response is empty",
                    "log.csv:7: time is neither a timestamp such as 2026-01-31T12:00:00Z nor seconds or milliseconds since 1970",
                    "log.csv:8: time is neither a timestamp such as 2026-01-31T12:00:00Z nor seconds or milliseconds since 1970",
                    "log.csv:9: points is not a number above 0, up to 1000, with at most 4 decimals",
                    "log.csv:10: the row has 3 fields, not 6");
        assertThat(log.plan().totals()).isEqualTo(new LogTotals(1, 1, 2, 1, 2, 1));
    }

    @Test
    void columns_are_recognized_by_the_names_in_known_logs() throws IOException {
        QuestionLog log = read("""
                order_id,User_ID,problem-id,Correct,start_time,sequence_id
                7,ann,q1,1.0,2012-09-28 15:11:27.5,s1
                8,bob,q1,0.0,1348845087,s1
                9,bob,q1,TRUE,1348845087000,s2
                """);
        assertThat(log.rejects().kept()).isEmpty();
        assertThat(log.quizzes()).extracting(LoggedQuiz::title).containsExactly("s1", "s2");
        assertThat(attempts(log, "ann")).extracting(ImportedAttempt::startedAt)
            .containsExactly(Instant.parse("2012-09-28T15:11:27.500Z"));
        assertThat(attempts(log, "bob")).extracting(ImportedAttempt::startedAt)
            .containsExactly(Instant.parse("2012-09-28T15:11:27Z"), Instant.parse("2012-09-28T15:11:27Z"));
    }

    @Test
    void a_column_with_another_name_can_be_configured() throws IOException {
        String rows = """
                who,question,correct,time
                ann,q1,1,0
                """;
        assertThatIllegalArgumentException().isThrownBy(() -> read(rows))
            .withMessageContaining("no column for learner");
        assertThatIllegalArgumentException().isThrownBy(() -> read(rows, Map.of("learner", "whom")))
            .withMessageContaining("no column whom, which is configured for learner");
        assertThat(read(rows, Map.of("learner", "who")).learners()).containsOnlyKeys("ann");
    }

    @Test
    void responses_become_options_and_the_one_marked_as_correct_is_correct() throws IOException {
        QuestionLog log = read("""
                learner,question,response,correct,time
                ann,q1,c,0,1
                bob,q1,a,1,2
                cid,q1,b,0,3
                dan,q1,a,0,4
                eve,q1,a,1,5
                """);
        assertThat(options(log, 0)).containsExactly("a+", "b", "c");
        assertThat(log.plan().totals().correct()).isEqualTo(3);
    }

    @Test
    void a_log_without_responses_has_the_options_right_answer_and_another_answer() throws IOException {
        QuestionLog log = read("""
                learner,question,correct,time
                ann,q1,0,1
                bob,q1,1,2
                """);
        assertThat(options(log, 0)).containsExactly("right answer+", "another answer");
        assertThat(log.plan().totals().correct()).isEqualTo(1);
    }

    @Test
    void responses_that_are_all_0_or_1_mark_correct_answers_if_no_other_column_does() throws IOException {
        QuestionLog log = read("""
                learner,question,response,time
                ann,q1,0,1
                bob,q1,1,2
                """);
        assertThat(options(log, 0)).containsExactly("right answer+", "another answer");
        assertThat(log.plan().totals().correct()).isEqualTo(1);
    }

    @Test
    void several_correct_responses_lead_to_the_options_right_answer_and_another_answer() throws IOException {
        QuestionLog log = read("""
                learner,question,response,correct,time
                ann,q1,1/2,1,1
                bob,q1,0.5,1,2
                cid,q1,2,0,3
                """);
        assertThat(options(log, 0)).containsExactly("right answer+", "another answer");
        assertThat(log.plan().totals().correct()).isEqualTo(2);
    }

    @Test
    void a_question_without_correct_answers_has_an_option_that_nobody_chose() throws IOException {
        QuestionLog log = read("""
                learner,question,response,correct,time
                ann,q1,a,0,1
                """);
        assertThat(options(log, 0)).containsExactly("a", "right answer+");
        assertThat(log.plan().totals().correct()).isZero();
    }

    @Test
    void a_key_column_marks_the_correct_response() throws IOException {
        QuestionLog log = read("""
                learner,question,user_answer,correct_answer,time
                ann,q1,b,d,1
                bob,q1,d,d,2
                cid,q1,d,a,3
                """);
        assertThat(options(log, 0)).containsExactly("b", "d+");
        assertThat(log.rejects().kept()).map(RejectedRows.Reject::toString)
            .containsExactly("log.csv:4: correct_answer differs from an earlier row with the same question");
        assertThat(log.plan().totals().correct()).isEqualTo(1);
    }

    @Test
    void without_an_assessment_column_each_hundred_questions_form_an_assessment() throws IOException {
        QuestionLog log = read("learner,question,correct,time\n" + IntStream.rangeClosed(1, 250)
            .mapToObj("ann,q%1$d,1,%1$d\n"::formatted)
            .collect(Collectors.joining()));
        assertThat(log.quizzes()).extracting(LoggedQuiz::title).containsExactly("Log", "Log (part 2)", "Log (part 3)");
        assertThat(log.quizzes()).extracting((quiz) -> quiz.questions().size()).containsExactly(100, 100, 50);
    }

    @Test
    void answering_a_question_again_starts_a_new_attempt() throws IOException {
        QuestionLog log = read("""
                learner,question,correct,time
                ann,q2,1,30
                ann,q1,0,10
                ann,q1,1,20
                ann,q3,1,25
                """);
        assertThat(attempts(log, "ann"))
            .extracting((attempt) -> attempt.startedAt().getEpochSecond(),
                    (attempt) -> attempt.submittedAt().getEpochSecond(), (attempt) -> attempt.answers().size())
            .containsExactly(tuple(10L, 10L, 1), tuple(20L, 30L, 3));
    }

    @Test
    void in_a_named_attempt_the_last_answer_to_a_question_counts() throws IOException {
        QuestionLog log = read("""
                learner,question,response,correct,time,attempt
                ann,q1,a,0,10,x
                ann,q1,a,0,11,x
                ann,q1,b,1,20,x
                ann,q1,a,0,30,y
                """);
        assertThat(attempts(log, "ann"))
            .extracting((attempt) -> attempt.answers().size(), (attempt) -> attempt.submittedAt().getEpochSecond())
            .containsExactly(tuple(2, 20L), tuple(1, 30L));
        assertThat(log.plan().totals()).isEqualTo(new LogTotals(1, 1, 1, 2, 2, 1));
    }

    private List<String> options(QuestionLog log, int question) {
        return log.questions()
            .get(question)
            .choice()
            .body()
            .options()
            .stream()
            .map((ChoiceOption option) -> option.text() + (option.correct() ? "+" : ""))
            .toList();
    }

    private static List<ImportedAttempt> attempts(QuestionLog log, String learner) {
        return ImportedAttempt.of(Objects.requireNonNull(log.learners().get(learner)), log);
    }

    private QuestionLog read(String text) throws IOException {
        return read(text, Map.of());
    }

    private QuestionLog read(String text, Map<String, String> columns) throws IOException {
        Path file = Files.writeString(this.folder.resolve("log.csv"), text);
        return LogReader.read(file, new QuestionLog.LogSource("test", LogReader.nameOf(file)), columns);
    }

}
