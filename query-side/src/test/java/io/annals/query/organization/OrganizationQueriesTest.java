package io.annals.query.organization;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class OrganizationQueriesTest {

    private static final UUID FACULTY = Ids.next();

    private static QuerySide queries;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        tenant(queries.tenant, "Ours");
        tenant(queries.otherTenant, "Theirs");
        queries.database()
            .insert("organization", queries.tenant, FACULTY,
                    Map.of("name", "Faculty of Arts", "code", "ARTS", "status", "active", "version", 2L));
        queries.database()
            .insert("department", queries.tenant, Ids.next(),
                    Map.of("org_id", FACULTY, "name", "Music", "code", "MUS"));
        queries.database()
            .insert("department", queries.tenant, Ids.next(),
                    Map.of("org_id", FACULTY, "name", "Drama", "code", "DRA"));
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void an_organization_shows_its_departments() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/organizations/{id}", FACULTY)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.code").value("ARTS"))
            .andExpect(jsonPath("$.departments[0].code").value("DRA"))
            .andExpect(jsonPath("$.departments[1].name").value("Music"));
    }

    @Test
    void organizations_are_listed_by_code() throws Exception {
        assertThat(QuerySide.texts(queries.json(queries.a(Role.LEARNER), "/queries/organizations"), "code"))
            .containsExactly("ARTS");
    }

    @Test
    void callers_see_their_own_tenant_and_platform_administrators_every_tenant() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/tenants/{id}", queries.tenant)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.name").value("Ours"));
        queries.ask(queries.a(Role.TENANT_ADMIN), "/queries/tenants/{id}", queries.otherTenant)
            .andExpect(status().isNotFound());
        queries
            .ask(queries.caller(Ids.PLATFORM, Ids.next(), Role.PLATFORM_ADMIN), "/queries/tenants/{id}",
                    queries.otherTenant)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.name").value("Theirs"));
    }

    private static void tenant(UUID id, String name) {
        queries.database().insert("tenant", id, id, Map.of("name", name, "primary_domain", "a.example"));
    }

}
