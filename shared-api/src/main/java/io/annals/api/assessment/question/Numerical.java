package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Refusal.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question answered with a number. A number within the tolerance, bounds included,
 * earns all points.
 *
 * @param value the right number
 * @param tolerance how far an answer may be off, at least 0; default: 0
 * @param toleranceKind {@code absolute} (in the unit of the number) or {@code relative}
 * (in percent of the right number); default: {@code absolute}
 * @param unit the unit of the number, shown beside the answer and not part of it
 */
public record Numerical(@NotNull BigDecimal value, @PositiveOrZero BigDecimal tolerance, ToleranceKind toleranceKind,
        @Nullable @Size(max = 50) String unit) implements QuestionBody {

    public Numerical(BigDecimal value, @Nullable BigDecimal tolerance, @Nullable ToleranceKind toleranceKind,
            @Nullable String unit) {
        this.value = DecimalLimits.plain(value);
        this.tolerance = (tolerance != null) ? DecimalLimits.plain(tolerance) : BigDecimal.ZERO;
        this.toleranceKind = (toleranceKind != null) ? toleranceKind : ToleranceKind.ABSOLUTE;
        this.unit = unit;
    }

    @Override
    public String type() {
        return NUMERICAL;
    }

    @Override
    public String answeredBy() {
        return Response.NUMBER;
    }

    @Override
    public List<Violation> violations() {
        boolean percentOfNothing = this.toleranceKind == ToleranceKind.RELATIVE && this.value.signum() == 0
                && this.tolerance.signum() != 0;
        return new ViolationCollector().require(this.tolerance.signum() >= 0, "tolerance", "must not be negative")
            .require(!percentOfNothing, "toleranceKind", "must be absolute if the value is 0")
            .requireExact(this.value, "value")
            .requireExact(this.tolerance, "tolerance")
            .found();
    }

    @Override
    public List<QuestionPart> parts() {
        return List.of();
    }

    @Override
    public Map<String, Object> key() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("value", this.value);
        key.put("tolerance", this.tolerance);
        key.put("toleranceKind", this.toleranceKind.code());
        if (this.unit != null) {
            key.put("unit", this.unit);
        }
        return key;
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
        return new PresentedBody(type(), answeredBy(), PresentedBody.inOrder(parts(), order), List.of(), this.unit,
                null, null);
    }

}
