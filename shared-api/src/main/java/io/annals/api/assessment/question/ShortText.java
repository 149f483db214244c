package io.annals.api.assessment.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Json;
import io.annals.api.Refusal.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question answered with a word or a phrase. Any of the accepted texts earns all
 * points.
 *
 * @param accepted the right answers, 1 to 100
 * @param caseSensitive whether upper and lower case differ
 * @param exact whether also characters differ that are typed alike, such as typographic
 * quotes, dashes and full-width digits; default: false
 */
public record ShortText(@NotEmpty @Size(max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull AcceptedText> accepted,
        boolean caseSensitive, @Nullable Boolean exact) implements QuestionBody {

    /** The maximum number of characters of an answer. */
    public static final int MAX_ANSWER = 1000;

    public ShortText {
        accepted = Json.list(accepted);
        exact = Boolean.TRUE.equals(exact) ? true : null;
    }

    /** A question that is not exact. */
    public ShortText(List<AcceptedText> accepted, boolean caseSensitive) {
        this(accepted, caseSensitive, null);
    }

    /** Whether characters differ that are typed alike. */
    public boolean comparesExactly() {
        return Boolean.TRUE.equals(this.exact);
    }

    @Override
    public String type() {
        return SHORT_TEXT;
    }

    @Override
    public String answeredBy() {
        return Response.TEXT;
    }

    @Override
    public List<Violation> violations() {
        ViolationCollector violations = new ViolationCollector();
        for (int i = 0; i < this.accepted.size(); i++) {
            violations.require(this.accepted.get(i).hasLiteralText(), "accepted[" + i + "].pattern",
                    "must not have only wildcards, because every answer would be right");
        }
        return violations.found();
    }

    @Override
    public List<QuestionPart> parts() {
        return List.of();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of("accepted", this.accepted.stream().map(AcceptedText::pattern).toList(), "caseSensitive",
                this.caseSensitive, "exact", comparesExactly());
    }

    @Override
    public List<UUID> shufflableIds() {
        return List.of();
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return this;
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return PresentedBody.of(this, PresentedBody.inOrder(parts(), order));
    }

}
