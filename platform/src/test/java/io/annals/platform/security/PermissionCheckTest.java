package io.annals.platform.security;

import java.util.List;
import java.util.Set;

import io.annals.api.Commands;
import io.annals.api.Ids;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.platform.messaging.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PermissionCheckTest {

    @Test
    void a_caller_with_the_permission_is_accepted() {
        assertThatNoException()
            .isThrownBy(() -> PermissionCheck.check(PublishCourse.class, caller(Role.LEARNER, Role.INSTRUCTOR)));
    }

    @Test
    void a_caller_without_it_is_told_the_missing_permission() {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> PermissionCheck.check(PublishCourse.class, caller(Role.LEARNER)))
            .withMessageContaining("course:author")
            .satisfies((refusal) -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                assertThat(refusal.code()).isEqualTo("forbidden");
            });
    }

    @Test
    void every_command_declares_its_permission() {
        assertThatNoException().isThrownBy(() -> PermissionCheck.requireDeclared(Commands.all()));
        assertThat(PermissionCheck.required(PublishCourse.class)).isEqualTo(Permission.COURSE_AUTHOR);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLATFORM_ADMIN")
    void only_platform_administrators_have_access_to_what_tenants_share(Role role) {
        assertThat(role.permissions()).doesNotContain(Permission.PLATFORM_MANAGE, Permission.PROJECTION_MANAGE);
    }

    @Test
    void a_message_without_a_permission_prevents_the_start() {
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> PermissionCheck.requireDeclared(List.of(String.class)))
            .withMessageContaining("java.lang.String");
    }

    private static Caller caller(Role... roles) {
        return new Caller(Ids.next(), Ids.next(), null, Set.of(roles), null);
    }

}
