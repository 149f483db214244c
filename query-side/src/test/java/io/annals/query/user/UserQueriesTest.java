package io.annals.query.user;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class UserQueriesTest {

    private static final UUID ADA = Ids.next();

    private static final UUID ERASED = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        user(queries.tenant, ADA, Map.of("email", "Ada@example.org", "first_name", "Ada", "user_type", "learner"));
        profile(ADA, Map.of("city", "London", "additional_info", "{\"band\": \"20-30%\"}"));
        role(ADA, "learner", null);
        role(ADA, "instructor", "2026-01-01T00:00:00Z");
        user(queries.tenant, ERASED, Map.of("status", "erased", "erased_at",
                java.time.OffsetDateTime.parse("2026-02-01T00:00:00Z"), "version", 4L));
        profile(ERASED, Map.of());
        user(queries.otherTenant, THEIRS, Map.of("email", "ada@example.org"));
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void a_user_view_has_the_profile_and_current_roles() throws Exception {
        queries.ask(queries.a(Role.INSTRUCTOR), "/queries/users/{id}", ADA)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.firstName").value("Ada"))
            .andExpect(jsonPath("$.roles.length()").value(1))
            .andExpect(jsonPath("$.roles[0]").value("learner"))
            .andExpect(jsonPath("$.profile.city").value("London"))
            .andExpect(jsonPath("$.profile.additionalInfo.band").value("20-30%"))
            .andExpect(jsonPath("$.erased").value(false));
    }

    @Test
    void the_view_of_an_erased_user_has_no_personal_data() throws Exception {
        queries.ask(queries.a(Role.TENANT_ADMIN), "/queries/users/{id}", ERASED)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.email").value((Object) null))
            .andExpect(jsonPath("$.profile").value((Object) null))
            .andExpect(jsonPath("$.erased").value(true))
            .andExpect(jsonPath("$.erasedAt").value("2026-02-01T00:00:00Z"));
    }

    @Test
    void users_are_found_by_email_ignoring_case() throws Exception {
        Caller auditor = queries.a(Role.AUDITOR);
        assertThat(QuerySide.texts(queries.json(auditor, "/queries/users?email=ADA@EXAMPLE.ORG"), "id"))
            .containsExactly(ADA.toString());
        assertThat(QuerySide.texts(queries.json(auditor, "/queries/users"), "id")).containsExactly(ADA.toString(),
                ERASED.toString());
    }

    @Test
    void learners_see_only_themselves() throws Exception {
        Caller ada = queries.caller(queries.tenant, ADA, Role.LEARNER);
        queries.ask(ada, "/queries/users/{id}", ADA).andExpect(status().isOk());
        queries.ask(ada, "/queries/users/{id}", ERASED)
            .andExpect(status().isForbidden())
            .andExpect(jsonPath("$.code").value("forbidden"));
        queries.ask(ada, "/queries/users").andExpect(status().isForbidden());
    }

    @Test
    void analysts_cannot_see_users() throws Exception {
        queries.ask(queries.a(Role.ANALYST), "/queries/users").andExpect(status().isForbidden());
    }

    @Test
    void a_user_of_another_tenant_is_not_found() throws Exception {
        queries.ask(queries.a(Role.TENANT_ADMIN), "/queries/users/{id}", THEIRS).andExpect(status().isNotFound());
    }

    private static void user(UUID tenant, UUID id, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(Map.of("status", "active"));
        all.putAll(columns);
        queries.database().insert("user_account", tenant, id, all);
    }

    private static void profile(UUID user, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(Map.of("user_id", user));
        all.putAll(columns);
        queries.database().insert("user_profile", queries.tenant, Ids.named(user, "profile"), all);
    }

    private static void role(UUID user, String code, @Nullable String expiresAt) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("user_id", user, "role_code", code));
        row.put("expires_at", (expiresAt != null) ? java.time.OffsetDateTime.parse(expiresAt) : null);
        queries.database().insert("user_role", queries.tenant, Ids.named(user, "role", code), row);
    }

}
