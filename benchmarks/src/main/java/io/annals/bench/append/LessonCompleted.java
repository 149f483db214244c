package io.annals.bench.append;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An event of typical size: about 300 bytes of payload. */
record LessonCompleted(UUID enrollmentId, UUID contentId, UUID learnerId, String title, BigDecimal progress,
        int secondsSpent, boolean first, Instant occurredAt) {
}
