package io.annals.query.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.course.CourseStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnrollmentFactsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void what_is_effective_now_is_computed_and_never_stored() {
        assertThat(effective("active", NOON, CourseStatus.PUBLISHED, TODAY)).isEqualTo("active");
        assertThat(effective("active", NOON.plusSeconds(1), CourseStatus.PUBLISHED, null)).isEqualTo("pending");
        assertThat(effective("active", NOON, CourseStatus.ARCHIVED, null)).isEqualTo("course-archived");
        assertThat(effective("active", NOON, CourseStatus.PUBLISHED, TODAY.minusDays(1))).isEqualTo("course-ended");
        assertThat(effective("withdrawn", NOON.plusSeconds(1), CourseStatus.ARCHIVED, TODAY.minusDays(1)))
            .isEqualTo("withdrawn");
    }

    @Test
    void who_waits_was_turned_down_or_left_does_not_take_part() {
        assertThat(List.of("active", "suspended", "completed", "failed")).allMatch(EnrollmentFactsTest::takesPart);
        assertThat(List.of("pending", "waiting", "withdrawn", "declined")).noneMatch(EnrollmentFactsTest::takesPart);
    }

    private static boolean takesPart(String status) {
        return enrollment(status, NOON).takesPart();
    }

    private static String effective(String status, Instant startDate, CourseStatus courseStatus,
            @Nullable LocalDate endsOn) {
        CourseFacts course = new CourseFacts(Ids.next(), "ART-1", "Art", courseStatus, endsOn, null, List.of(),
                List.of(), List.of());
        return enrollment(status, startDate).effectiveStatus(course, NOON);
    }

    private static EnrollmentFacts enrollment(String status, Instant startDate) {
        UUID id = Ids.next();
        return new EnrollmentFacts(id, id, id, status, null, NOON, startDate, null, null, null, null, 1, null, null,
                null, List.of(), List.of());
    }

}
