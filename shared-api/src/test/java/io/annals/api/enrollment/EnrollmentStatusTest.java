package io.annals.api.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnrollmentStatusTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void an_active_enrollment_is_effective_while_tenant_course_and_dates_allow() {
        assertThat(active(NOON, true, false, TODAY)).isEqualTo(EffectiveStatus.ACTIVE);
        assertThat(active(null, true, false, null)).isEqualTo(EffectiveStatus.ACTIVE);
        assertThat(active(NOON, false, true, TODAY)).isEqualTo(EffectiveStatus.TENANT_SUSPENDED);
        assertThat(active(NOON.plusSeconds(1), true, true, null)).isEqualTo(EffectiveStatus.COURSE_ARCHIVED);
        assertThat(active(NOON.plusSeconds(1), true, false, null)).isEqualTo(EffectiveStatus.PENDING);
        assertThat(active(NOON, true, false, TODAY.minusDays(1))).isEqualTo(EffectiveStatus.COURSE_ENDED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void any_other_status_is_its_own_effective_status(EnrollmentStatus status) {
        assertThat(EffectiveStatus.of(status, NOON.plusSeconds(1), false, true, TODAY.minusDays(1), NOON).code())
            .isEqualTo(status.code());
    }

    @Test
    void learners_study_while_active_and_after_completion_until_an_outcome() {
        assertThat(List.of(EnrollmentStatus.values())).filteredOn((status) -> status.allowsStudy(false))
            .containsExactly(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);
        assertThat(List.of(EnrollmentStatus.values())).filteredOn((status) -> status.allowsStudy(true))
            .containsExactly(EnrollmentStatus.ACTIVE);
    }

    @Test
    void participating_learners_were_enrolled_and_have_not_left() {
        assertThat(List.of(EnrollmentStatus.values())).filteredOn(EnrollmentStatus::isParticipating)
            .containsExactly(EnrollmentStatus.ACTIVE, EnrollmentStatus.SUSPENDED, EnrollmentStatus.COMPLETED,
                    EnrollmentStatus.FAILED);
    }

    @Test
    void attempts_left_count_extra_attempts_and_are_never_negative() {
        Accommodation extra = new Accommodation(new UUID(0, 1), 2, 0);
        assertThat(extra.attemptsLeft(3, 1)).isEqualTo(4);
        assertThat(extra.attemptsLeft(3, 6)).isZero();
        assertThat(extra.attemptsLeft(null, 6)).isNull();
    }

    private static EffectiveStatus active(@Nullable Instant startDate, boolean tenantActive, boolean archived,
            @Nullable LocalDate endsOn) {
        return EffectiveStatus.of(EnrollmentStatus.ACTIVE, startDate, tenantActive, archived, endsOn, NOON);
    }

}
