package io.annals.query.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CourseQueriesTest {

    private static QuerySide queries;

    private static Caller learner;

    private static Caller author;

    private static final UUID ORGANIZATION = Ids.next();

    private static final UUID PHYSICS = Ids.next();

    private static final UUID THEIRS = Ids.next();

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        learner = queries.a(Role.LEARNER);
        author = queries.a(Role.INSTRUCTOR);
        queries.database()
            .insert("course", queries.tenant, PHYSICS,
                    Map.of("code", "PHY-1", "title", "Physics for Poets", "status", "published", "org_id", ORGANIZATION,
                            "learning_objectives", "[\"See\", \"Measure\"]", "metadata", "{\"weight\": 1.50}",
                            "starts_on", java.time.LocalDate.parse("2026-02-01"), "version", 7L));
        queries.database()
            .insert("course", queries.tenant, Ids.next(),
                    Map.of("code", "ART-1", "title", "Art 100%", "status", "draft"));
        queries.database()
            .insert("course", queries.otherTenant, THEIRS,
                    Map.of("code", "PHY-1", "title", "Their physics", "status", "published"));
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void the_list_shows_the_courses_of_the_tenant_by_code() throws Exception {
        JsonNode page = queries.json(author, "/queries/courses");
        assertThat(QuerySide.texts(page, "code")).containsExactly("ART-1", "PHY-1");
        assertThat(page.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "status=published, PHY-1", "status=draft, ART-1", "code=phy-1, PHY-1", "text=POETS, PHY-1",
            "text=art, ART-1", "text=%25, ''", "status=archived, ''" })
    void filters_narrow_the_list(String filter, String code) throws Exception {
        // given the address is already encoded
        JsonNode page = queries.json(author, "/queries/courses?" + filter.replace("%25", "%"));
        assertThat(String.join(",", QuerySide.texts(page, "code"))).isEqualTo(code);
    }

    @Test
    void a_list_can_be_limited_to_an_organization() throws Exception {
        assertThat(QuerySide.texts(queries.json(learner, "/queries/courses?organizationId=" + ORGANIZATION), "code"))
            .containsExactly("PHY-1");
    }

    @Test
    void a_course_shows_all_it_has() throws Exception {
        queries.ask(learner, "/queries/courses/{id}", PHYSICS)
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"7\""))
            .andExpect(jsonPath("$.id").value(PHYSICS.toString()))
            .andExpect(jsonPath("$.organizationId").value(ORGANIZATION.toString()))
            .andExpect(jsonPath("$.learningObjectives[1]").value("Measure"))
            .andExpect(jsonPath("$.course.metadata.weight").value(1.50))
            .andExpect(jsonPath("$.settings.completionCriteria").value(nullValue()))
            .andExpect(jsonPath("$.startsOn").value("2026-02-01"))
            .andExpect(jsonPath("$.course.description").value((Object) null))
            .andExpect(jsonPath("$.version").value(7));
    }

    @Test
    void a_copy_that_is_still_good_is_not_sent_again() throws Exception {
        queries.ask(learner, get("/queries/courses/{id}", PHYSICS).header("If-None-Match", "\"7\""))
            .andExpect(status().isNotModified())
            .andExpect(header().string("ETag", "\"7\""))
            .andExpect(content().string(""));
        queries.ask(learner, get("/queries/courses/{id}", PHYSICS).header("If-None-Match", "\"6\""))
            .andExpect(status().isOk());
    }

    @Test
    void what_another_tenant_has_is_not_found() throws Exception {
        queries.ask(learner, "/queries/courses/{id}", THEIRS)
            .andExpect(status().isNotFound())
            .andExpect(jsonPath("$.code").value("not-found"));
        queries.ask(learner, "/queries/courses/{id}", Ids.next()).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({ "/queries/courses?state=draft, unknown-parameter, state",
            "/queries/courses?limit=0, invalid-request, limit", "/queries/courses?limit=201, invalid-request, limit",
            "/queries/courses?limit=many, invalid-request, limit",
            "/queries/courses?organizationId=1, invalid-request, organizationId",
            "/queries/courses?status=, invalid-request, status",
            "/queries/courses?status=draft&status=published, invalid-request, status",
            "/queries/courses?cursor=nonsense, malformed-cursor, cursor",
            "/queries/courses/42, invalid-request, courseId",
            "/queries/courses/00000000-0000-0000-0000-000000000001?limit=5, unknown-parameter, limit",
            "/queries/courses/00000000-0000-0000-0000-000000000001?courseId=5, unknown-parameter, courseId",
            "/queries/courses/00000000-0000-0000-0000-000000000001?min-version=-1, invalid-request, min-version" })
    void what_is_wrong_with_a_request_is_named(String address, String code, String field) throws Exception {
        queries.ask(learner, address)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.code").value(code))
            .andExpect(jsonPath("$.violations[0].field").value(field));
    }

    @Test
    void pages_together_are_the_whole_list_also_while_courses_are_added() throws Exception {
        try (QuerySide many = new QuerySide()) {
            Caller caller = many.a(Role.INSTRUCTOR);
            List<String> before = new ArrayList<>();
            Random random = new Random(42);
            for (int i = 0; i < 57; i++) {
                before.add(addCourse(many, "C" + random.nextInt(20)));
            }
            List<String> seen = new ArrayList<>();
            String address = "/queries/courses?limit=5&text=c";
            while (address != null) {
                JsonNode page = many.json(caller, address);
                assertThat(page.get("items").size()).isLessThanOrEqualTo(5);
                seen.addAll(QuerySide.texts(page, "id"));
                addCourse(many, "C" + random.nextInt(20));
                address = page.get("next").isNull() ? null
                        : "/queries/courses?limit=5&text=c&cursor=" + page.get("next").asString();
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        }
    }

    @Test
    void a_page_links_to_the_next_one() throws Exception {
        String link = queries.ask(author, "/queries/courses?limit=1&text=1")
            .andExpect(header().string("Link", containsString("rel=\"next\"")))
            .andReturn()
            .getResponse()
            .getHeader("Link");
        String next = String.valueOf(link).replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(next).startsWith("/queries/courses?limit=1&text=1&cursor=");
        assertThat(QuerySide.texts(queries.json(author, next), "code")).containsExactly("PHY-1");
        queries.ask(author, next).andExpect(header().doesNotExist("Link"));
    }

    @Test
    void a_cursor_of_other_filters_is_refused() throws Exception {
        String cursor = queries.json(author, "/queries/courses?limit=1").get("next").asString();
        queries.ask(author, "/queries/courses?status=draft&cursor=" + cursor)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.code").value("malformed-cursor"));
        queries.ask(author, "/queries/organizations?cursor=" + cursor).andExpect(status().isBadRequest());
    }

    private static String addCourse(QuerySide side, String code) {
        return side.database()
            .insert("course", side.tenant, UUID.randomUUID(),
                    Map.of("code", code, "title", "A course", "status", "draft"))
            .toString();
    }

}
