package io.annals.api.assessment.question;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.TextLength;
import io.annals.api.assessment.question.QuestionPart.PartRole;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Matched;
import io.annals.api.assessment.question.Response.Ordered;
import io.annals.api.assessment.question.Response.Written;

/** Checks whether a response fits a question, right or wrong. */
final class AnswerCheck {

    private final QuestionBody body;

    private final String field;

    private final ViolationCollector unknown = new ViolationCollector();

    private final ViolationCollector invalid = new ViolationCollector();

    private AnswerCheck(QuestionBody body, String field) {
        this.body = body;
        this.field = field;
    }

    static void check(QuestionBody body, Response response, String field) {
        if (!response.type().equals(body.answeredBy())) {
            throw Refusal.invalid("wrong-response-type", "The response has the wrong type for this question.",
                    new Violation(field + ".type",
                            "must be " + body.answeredBy() + ", because the question is " + body.type()));
        }
        AnswerCheck check = new AnswerCheck(body, field);
        switch (response) {
            case Chosen chosen -> check.chosen(chosen.optionIds());
            case Judged judged -> {
            }
            case Written written -> check.written(written.text());
            case Calculated calculated -> check.invalid.requireExact(calculated.value(), field + ".value");
            case Matched matched -> check.matched(matched.pairs());
            case Ordered ordered -> check.ordered(ordered.itemIds());
        }
        check.refuse();
    }

    private void chosen(List<UUID> ids) {
        String list = this.field + ".optionIds";
        requireKnown(ids, PartRole.OPTION, list, "", "is not an option of this question");
        this.invalid.requireDistinct(list, "", ids)
            .require(ids.size() <= 1 || !(this.body instanceof SingleChoice), list, "must be at most one option");
    }

    private void written(String text) {
        String path = this.field + ".text";
        int characters = (this.body instanceof ShortText) ? ShortText.MAX_ANSWER : Essay.MAX_ANSWER;
        this.invalid.require(TextLength.of(text) <= characters, path,
                "must have at most " + characters + " characters");
        if (this.body instanceof Essay essay && essay.maxWords() != null) {
            this.invalid.require(Essay.words(text) <= essay.maxWords(), path,
                    "must have at most " + essay.maxWords() + " words");
        }
    }

    private void matched(List<Pair> pairs) {
        String list = this.field + ".pairs";
        List<UUID> prompts = pairs.stream().map(Pair::promptId).toList();
        List<UUID> choices = pairs.stream().map(Pair::choiceId).toList();
        requireKnown(prompts, PartRole.PROMPT, list, ".promptId", "is not a prompt of this question");
        requireKnown(choices, PartRole.CHOICE, list, ".choiceId", "is not a choice of this question");
        this.invalid.requireDistinct(list, ".promptId", prompts);
    }

    private void ordered(List<UUID> ids) {
        String list = this.field + ".itemIds";
        int items = this.body.shufflableIds().size();
        requireKnown(ids, PartRole.ITEM, list, "", "is not an item of this question");
        this.invalid.requireDistinct(list, "", ids)
            .require(ids.isEmpty() || ids.size() == items, list, "must be all " + items + " items, or none");
    }

    private void requireKnown(List<UUID> ids, PartRole role, String list, String idField, String message) {
        Set<UUID> known = this.body.parts()
            .stream()
            .filter((part) -> part.role() == role)
            .map(QuestionPart::id)
            .collect(Collectors.toSet());
        for (int i = 0; i < ids.size(); i++) {
            this.unknown.require(known.contains(ids.get(i)), list + "[" + i + "]" + idField, message);
        }
    }

    private void refuse() {
        if (!this.unknown.found().isEmpty()) {
            throw new Refusal(Kind.INVALID, "unknown-option",
                    "The response names an option or item that the question does not have.", this.unknown.found());
        }
        if (!this.invalid.found().isEmpty()) {
            throw new Refusal(Kind.INVALID, "invalid-response", "The response is invalid.", this.invalid.found());
        }
    }

}
