package io.annals.platform.serialization;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.EventRevision;

/**
 * An event whose shape changed twice: grams became a weight with a unit, then the weight
 * became kilograms.
 */
@EventRevision(3)
record ParcelWeighed(UUID parcelId, BigDecimal kilograms) {
}
