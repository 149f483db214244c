package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal.Violation;

/** Collects the violations of a question or a response. */
final class ViolationCollector {

    private final List<Violation> found = new ArrayList<>();

    private final Set<UUID> ids = new HashSet<>();

    /** Adds a violation unless the condition holds. */
    ViolationCollector require(boolean condition, String field, String message) {
        if (!condition) {
            this.found.add(new Violation(field, message));
        }
        return this;
    }

    /**
     * Adds a violation for every id that occurred before, in this list or an earlier one.
     */
    ViolationCollector requireDistinct(String list, String idField, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(this.ids.add(ids.get(i)), list + "[" + i + "]" + idField, "must be unique");
        }
        return this;
    }

    /**
     * Adds a violation for every option whose text occurred before, unless both are right
     * or both are wrong and only one of them can be chosen.
     * @param several whether several options can be chosen
     */
    ViolationCollector requireDistinctTexts(List<ChoiceOption> options, boolean several) {
        Map<String, Boolean> correct = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            ChoiceOption option = options.get(i);
            Boolean before = correct.putIfAbsent(TextNormalizer.visible(option.text()), option.correct());
            require(before == null || (!several && before == option.correct()), "options[" + i + "].text",
                    several ? "must differ from the texts of the other options"
                            : "must not be the text of a right and of a wrong option");
        }
        return this;
    }

    /** Adds a violation for a number with too many digits. */
    ViolationCollector requireExact(BigDecimal number, String field) {
        return require(DecimalLimits.fits(number), field, DecimalLimits.EXPECTED);
    }

    List<Violation> found() {
        return List.copyOf(this.found);
    }

}
