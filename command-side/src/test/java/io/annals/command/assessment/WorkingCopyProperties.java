package io.annals.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.QuestionCommand.MoveQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.MoveSection;
import io.annals.api.assessment.SectionCommand.RemoveSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.command.support.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random sequences of authoring commands. */
class WorkingCopyProperties {

    private static final Exam EXAM = new Exam();

    private static final List<UUID> SECTIONS = Stream.concat(Stream.of(EXAM.id), Stream.generate(Scenario::id).limit(2))
        .toList();

    private static final List<UUID> QUESTIONS = Stream.generate(Scenario::id).limit(4).toList();

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void a_version_equals_the_working_copy_and_its_points_add_up(@ForAll("writing") List<Command> commands) {
        Scenario scenario = new Scenario().given(EXAM.classroom.draft())
            .given(EXAM.created(4, AssessmentSettings.DEFAULTS));
        commands.forEach(scenario::when);
        Map<UUID, List<UUID>> written = new HashMap<>();
        int number = 0;
        for (AssessmentEvent event : scenario.all(AssessmentEvent.class)) {
            read(event, written);
            if (event instanceof AssessmentReleased released) {
                number++;
                assertThat(released.released().number()).isEqualTo(number);
                assertSound(released.released(), written);
            }
        }
    }

    private static void assertSound(AssessmentVersion version, Map<UUID, List<UUID>> written) {
        Map<UUID, AssessmentQuestion> questions = new HashMap<>();
        version.questions().forEach((question) -> questions.put(question.questionId(), question));
        BigDecimal sum = BigDecimal.ZERO;
        List<UUID> order = new ArrayList<>();
        for (AssessmentSection section : version.sections()) {
            assertThat(section.questionIds()).isNotEmpty().isEqualTo(written.get(section.sectionId()));
            order.addAll(section.questionIds());
            for (UUID asked : section.questionIds().subList(0, section.questionsPerAttempt())) {
                AssessmentQuestion question = Objects.requireNonNull(questions.get(asked));
                assertThat(question.sectionId()).isEqualTo(section.sectionId());
                sum = sum.add(question.question().points());
            }
        }
        assertThat(version.questions()).extracting(AssessmentQuestion::questionId).isEqualTo(order);
        assertThat(sum).isEqualByComparingTo(version.configuration().maxScore());
    }

    private static void read(AssessmentEvent event, Map<UUID, List<UUID>> written) {
        switch (event) {
            case QuestionAdded added -> {
                List<UUID> section = written.computeIfAbsent(added.sectionId(), (id) -> new ArrayList<>());
                section.add(added.questionId());
                assertThat(added.sequenceNo()).isEqualTo(section.size());
            }
            case QuestionMoved moved -> {
                if (!moved.fromSectionId().equals(moved.toSectionId())) {
                    written.put(moved.fromSectionId(), new ArrayList<>(moved.fromOrder()));
                }
                written.put(moved.toSectionId(), new ArrayList<>(moved.toOrder()));
            }
            case QuestionRemoved removed -> written.put(removed.sectionId(), new ArrayList<>(removed.order()));
            default -> {
                // It does not move questions.
            }
        }
    }

    @Provide
    Arbitrary<List<Command>> writing() {
        Arbitrary<UUID> section = Arbitraries.of(SECTIONS);
        Arbitrary<UUID> question = Arbitraries.of(QUESTIONS);
        Arbitrary<Integer> place = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> drawn = Arbitraries.integers().between(1, 2).injectNull(0.5);
        return Arbitraries
            .<Command>oneOf(
                    Combinators.combine(question, section, place)
                        .as((id, parent, points) -> EXAM.question(id, parent, BigDecimal.valueOf(points),
                                new TrueFalse(true))),
                    Combinators.combine(question, place, Arbitraries.of(true, false))
                        .as((id, points, key) -> EXAM.revised(id, points, new TrueFalse(key))),
                    Combinators.combine(question, section, place)
                        .as((id, parent, to) -> new MoveQuestion(EXAM.id, id, parent, to)),
                    question.map((id) -> new RemoveQuestion(EXAM.id, id)),
                    Combinators.combine(section, drawn)
                        .as((id, count) -> new AddSection(EXAM.id, id, new Section(null, count))),
                    Combinators.combine(section, drawn)
                        .as((id, count) -> new ReviseSection(EXAM.id, id, new Section(null, count))),
                    Combinators.combine(section, place).as((id, to) -> new MoveSection(EXAM.id, id, to)),
                    section.map((id) -> new RemoveSection(EXAM.id, id)),
                    Arbitraries.of(new PublishAssessment(EXAM.id), new ReleaseAssessment(EXAM.id)),
                    Arbitraries.of(new PublishAssessment(EXAM.id), new ReleaseAssessment(EXAM.id)))
            .list()
            .ofMinSize(10)
            .ofMaxSize(50);
    }

}
