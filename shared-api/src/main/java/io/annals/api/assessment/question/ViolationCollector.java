package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal.Violation;

/** Collects what is wrong with a question or an answer. */
final class ViolationCollector {

    private final List<Violation> found = new ArrayList<>();

    private final Set<UUID> ids = new HashSet<>();

    /** Notes a problem unless the condition holds. */
    ViolationCollector require(boolean condition, String field, String message) {
        if (!condition) {
            this.found.add(new Violation(field, message));
        }
        return this;
    }

    /** Notes every id that was there before, in this list or in an earlier one. */
    ViolationCollector requireDistinct(String list, String idField, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(this.ids.add(ids.get(i)), list + "[" + i + "]" + idField, "must be there once only");
        }
        return this;
    }

    /** Notes a number that cannot be compared exactly at little cost. */
    ViolationCollector requireExact(BigDecimal number, String field) {
        return require(DecimalLimits.fits(number), field, DecimalLimits.EXPECTED);
    }

    List<Violation> found() {
        return List.copyOf(this.found);
    }

}
