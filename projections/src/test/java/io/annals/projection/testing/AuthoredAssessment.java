package io.annals.projection.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.TrueFalse;

/**
 * An assessment with every authoring event, released twice and closed. In the end its
 * working copy has, in this order, the section {@code pool} (of which one is drawn) with
 * the question {@code choice}, and the section from the beginning with {@code match};
 * version 2 is the same with another wording.
 */
public final class AuthoredAssessment {

    public final UUID assessment;

    public final UUID course;

    public final UUID unit;

    public final UUID pool;

    public final UUID goneSection;

    public final UUID choice;

    public final UUID match;

    public final UUID gone;

    public final UUID right;

    public final UUID wrong;

    public final UUID dropped;

    public final UUID prompt;

    public final UUID firstMatch;

    public final UUID secondMatch;

    private final UUID regrade;

    private final Supplier<Instant> now;

    public AuthoredAssessment(UUID course, UUID unit, Supplier<UUID> ids, Supplier<Instant> now) {
        this.course = course;
        this.unit = unit;
        this.now = now;
        this.assessment = ids.get();
        this.pool = ids.get();
        this.goneSection = ids.get();
        this.choice = ids.get();
        this.match = ids.get();
        this.gone = ids.get();
        this.right = ids.get();
        this.wrong = ids.get();
        this.dropped = ids.get();
        this.prompt = ids.get();
        this.firstMatch = ids.get();
        this.secondMatch = ids.get();
        this.regrade = ids.get();
    }

    /** A draft in two sections, in 9 events. */
    public List<AssessmentEvent> draft() {
        return List.of(
                new AssessmentCreated(this.assessment, this.course, this.unit, AssessmentDetails.of("Exam", "exam"),
                        new AssessmentConfiguration(BigDecimal.valueOf(100), null, null, null, null, null,
                                AssessmentSettings.DEFAULTS),
                        now()),
                new SectionAdded(this.assessment, this.course, this.pool, 2, Section.UNTITLED, now()),
                new SectionRevised(this.assessment, this.course, this.pool, new Section("Pool", 1), now()),
                new QuestionAdded(this.assessment, this.course, this.assessment, this.choice, 1,
                        Question.of("Which?", new BigDecimal("1.5"), choices(this.right, this.dropped)), now()),
                new QuestionAdded(this.assessment, this.course, this.assessment, this.match, 2,
                        new Question("<b>What</b>?", new BigDecimal("2.5"), matching(), Map.of("text", "So"),
                                Map.of("level", 3)),
                        now()),
                new QuestionMoved(this.assessment, this.course, this.choice, this.assessment, this.pool,
                        List.of(this.match), List.of(this.choice), now()),
                new SectionsReordered(this.assessment, this.course, this.pool, List.of(this.pool, this.assessment),
                        now()),
                new AssessmentConfigured(this.assessment, this.course,
                        new AssessmentConfiguration(BigDecimal.valueOf(4), BigDecimal.valueOf(2), 30, 3,
                                new BigDecimal("12.5"), Instant.parse("2024-05-01T00:00:00Z"), settings()),
                        false, now()),
                new AssessmentDescribed(this.assessment, this.course,
                        new AssessmentDetails("Test", "All of it", "quiz"), now()));
    }

    /** All events of the assessment. */
    public List<AssessmentEvent> events() {
        List<AssessmentEvent> events = new java.util.ArrayList<>(draft());
        events
            .addAll(List.of(new AssessmentPublished(this.assessment, this.course, now()),
                    released(version(1, "Which?", this.right, this.dropped)),
                    new SectionAdded(this.assessment, this.course, this.goneSection, 3, new Section("Gone", 2), now()),
                    new QuestionAdded(this.assessment, this.course, this.goneSection, this.gone, 1,
                            Question.of("Gone?", BigDecimal.ONE, new TrueFalse(true)), now()),
                    new QuestionRemoved(this.assessment, this.course, this.goneSection, this.gone, List.of(), now()),
                    new SectionRemoved(this.assessment, this.course, this.goneSection,
                            List.of(this.pool, this.assessment), now()),
                    new QuestionRevised(this.assessment, this.course, this.choice,
                            Question.of("Which one?", new BigDecimal("1.5"), choices(this.right, this.wrong)),
                            List.of(this.dropped), now()),
                    new AssessmentConfigured(this.assessment, this.course,
                            new AssessmentConfiguration(BigDecimal.valueOf(4), BigDecimal.valueOf(3), 30, 3,
                                    new BigDecimal("12.5"), null, settings()),
                            true, now()),
                    released(version(2, "Which one?", this.right, this.wrong)),
                    new RegradeOrdered(this.assessment, this.course, this.regrade, this.choice, 2,
                            RegradePolicy.KEEP_BETTER, now()),
                    new AssessmentClosed(this.assessment, this.course, now())));
        return events;
    }

    private AssessmentReleased released(AssessmentVersion version) {
        return new AssessmentReleased(this.assessment, this.course, version, now());
    }

    private AssessmentVersion version(int number, String text, UUID... options) {
        return new AssessmentVersion(number,
                new AssessmentConfiguration(BigDecimal.valueOf(4), BigDecimal.valueOf(number + 1), 30, 3,
                        new BigDecimal("12.5"), (number == 1) ? Instant.parse("2024-05-01T00:00:00Z") : null,
                        settings()),
                List.of(new AssessmentSection(this.pool, new Section("Pool", 1), List.of(this.choice)),
                        new AssessmentSection(this.assessment, Section.UNTITLED, List.of(this.match))),
                List.of(new AssessmentQuestion(this.choice, this.pool,
                        Question.of(text, new BigDecimal("1.5"), choices(options))),
                        new AssessmentQuestion(this.match, this.assessment, new Question("<b>What</b>?",
                                new BigDecimal("2.5"), matching(), Map.of("text", "So"), Map.of("level", 3)))));
    }

    private static QuestionBody choices(UUID... options) {
        return new SingleChoice(List.of(new ChoiceOption(options[0], "Right", true, Map.of("hint", "h")),
                new ChoiceOption(options[1], "Wrong \"one\"", false, Map.of())));
    }

    private QuestionBody matching() {
        return new Matching(List.of(new QuestionItem(this.prompt, "One", Map.of())),
                List.of(new QuestionItem(this.firstMatch, "1", Map.of()),
                        new QuestionItem(this.secondMatch, "2", Map.of())),
                List.of(new Pair(this.prompt, this.firstMatch)));
    }

    public static AssessmentSettings settings() {
        return new AssessmentSettings(false, false, true, null, null, null, null, null, null,
                Instant.parse("2024-04-01T00:00:00Z"), Instant.parse("2024-06-01T00:00:00Z"), Map.of("room", "A 1"));
    }

    private Instant now() {
        return this.now.get();
    }

}
