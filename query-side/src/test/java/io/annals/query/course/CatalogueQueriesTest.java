package io.annals.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.testing.QuerySide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The catalog as learners and authors search it; it is noon on 1 March 2026. */
class CatalogQueriesTest {

    private static final UUID SPANISH = Ids.next();

    private static final UUID DRAFT = Ids.next();

    private static final UUID ANN = Ids.next();

    private static final UUID BOB = Ids.next();

    private static QuerySide queries;

    private static Caller learner;

    private static Caller author;

    @BeforeAll
    static void fill() {
        queries = new QuerySide();
        learner = queries.a(Role.LEARNER);
        author = queries.a(Role.INSTRUCTOR);
        course(SPANISH, "SPA-1", "Español para todos", "languages", "easy", "2026-03-01", "2026-02-01T10:00:00Z", true,
                null, "2026-03-02T00:00:00Z");
        course(Ids.next(), "ANA-1", "analysis, Part One", "maths", "hard", "2026-04-01", "2026-02-03T10:00:00Z", true,
                "2026-03-02T00:00:00Z", null);
        course(Ids.next(), "ZOO-1", "Zoology", "science", "easy", null, "2026-02-02T10:00:00Z", true, null,
                "2026-03-01T12:00:00Z");
        course(Ids.next(), "ALG-2", "Algebra", "maths", "hard", "2026-05-01", "2026-02-04T10:00:00Z", false, null,
                null);
        course(DRAFT, "DRA-1", "Drawing, unfinished", "arts", "easy", null, null, true, null, null);
        queries.database()
            .insert("course", queries.otherTenant, Ids.next(),
                    Map.of("code", "SPA-9", "title", "Their Spanish, español", "status", "published"));
        teaches(SPANISH, ANN, "lead", null);
        teaches(SPANISH, BOB, "grader", "2026-02-20T10:00:00Z");
        teaches(DRAFT, ANN, "assistant", null);
    }

    private static void course(UUID id, String code, String title, String category, String level,
            @Nullable String startsOn, @Nullable String publishedAt, boolean open, @Nullable String from,
            @Nullable String until) {
        Map<String, @Nullable Object> columns = new HashMap<>(
                Map.of("code", code, "title", title, "category", category, "difficulty_level", level, "self_enrollment",
                        open, "status", (publishedAt != null) ? "published" : "draft"));
        columns.put("description", "<p>About &amp; for " + title.charAt(0) + "-people</p>");
        columns.put("starts_on", (startsOn != null) ? LocalDate.parse(startsOn) : null);
        columns.put("published_at", time(publishedAt));
        columns.put("enroll_from", time(from));
        columns.put("enroll_until", time(until));
        columns.put("prerequisites", "[{\"code\": \"ABC\", \"courseId\": \"" + DRAFT + "\"}]");
        queries.database().insert("course", queries.tenant, id, columns);
    }

    private static void teaches(UUID course, UUID user, String role, @Nullable String removedAt) {
        Map<String, @Nullable Object> columns = new HashMap<>(Map.of("course_id", course, "user_id", user, "role", role,
                "assigned_at", OffsetDateTime.parse("2026-01-10T10:00:00Z")));
        columns.put("removed_at", time(removedAt));
        queries.database().insert("course_instructor", queries.tenant, Ids.next(), columns);
    }

    private static @Nullable OffsetDateTime time(@Nullable String time) {
        return (time != null) ? Instant.parse(time).atOffset(ZoneOffset.UTC) : null;
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "text=espanol | SPA-1", "text=ESPAÑOL | SPA-1", "text=spa-1 | SPA-1", "text=alg | ALG-2",
                    "text=one part | ANA-1", "text=about people | ALG-2 ANA-1 DRA-1 SPA-1 ZOO-1",
                    "text=spa todo | SPA-1", "text=amp | ''", "text=p | ANA-1 ALG-2 DRA-1 SPA-1 ZOO-1",
                    "text=odos | ''", "text=' & | '' | ''", "text=:* | ''", "category=maths | ALG-2 ANA-1",
                    "difficultyLevel=easy&category=science | ZOO-1", "status=draft | DRA-1",
                    "openForEnrollment=true | SPA-1", "openForEnrollment=false | ALG-2 ANA-1 DRA-1 ZOO-1",
                    "startsFrom=2026-04-01 | ALG-2 ANA-1", "startsFrom=2026-03-01&startsUntil=2026-04-01 | ANA-1 SPA-1",
                    "startsUntil=2026-02-28 | ''", "text=alg&category=arts | ''" })
    void authors_find_courses_by_words_and_by_every_filter(String filter, String codes) throws Exception {
        assertThat(QuerySide.texts(queries.json(author, "/queries/courses?" + filter), "code"))
            .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
    }

    @Test
    void learners_find_only_what_is_published() throws Exception {
        assertThat(codes(learner, "")).containsExactly("ALG-2", "ANA-1", "SPA-1", "ZOO-1");
        assertThat(codes(learner, "?text=drawing")).isEmpty();
        assertThat(codes(learner, "?status=draft")).isEmpty();
        assertThat(codes(learner, "?status=published&category=languages")).containsExactly("SPA-1");
        queries.ask(learner, "/queries/courses/{id}", DRAFT).andExpect(status().isNotFound());
        queries.ask(author, "/queries/courses/{id}", DRAFT).andExpect(status().isOk());
        queries.ask(queries.a(Role.AUDITOR), "/queries/courses/{id}", DRAFT).andExpect(status().isOk());
    }

    @Test
    void courses_are_found_by_who_teaches_them_now() throws Exception {
        assertThat(codes(author, "?instructorId=" + ANN)).containsExactly("DRA-1", "SPA-1");
        assertThat(codes(learner, "?instructorId=" + ANN)).containsExactly("SPA-1");
        assertThat(codes(author, "?instructorId=" + BOB)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "code, ALG-2 ANA-1 DRA-1 SPA-1 ZOO-1", "title, ALG-2 ANA-1 DRA-1 SPA-1 ZOO-1",
            "published, ALG-2 ANA-1 ZOO-1 SPA-1" })
    void courses_are_listed_in_the_order_that_is_asked_for_page_by_page(String sort, String codes) throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode page = queries.json(author, "/queries/courses?limit=2&sort=" + sort + cursor);
            seen.addAll(QuerySide.texts(page, "code"));
            cursor = page.get("next").isNull() ? "null" : "&cursor=" + page.get("next").asString();
        }
        assertThat(String.join(" ", seen)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({ "sort=price, sort", "openForEnrollment=yes, openForEnrollment", "startsFrom=today, startsFrom" })
    void what_is_wrong_with_a_search_is_named(String filter, String field) throws Exception {
        queries.ask(learner, "/queries/courses?" + filter)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.violations[0].field").value(field));
    }

    @Test
    void a_course_names_its_instructors_and_prerequisites() throws Exception {
        JsonNode shown = queries.json(learner, "/queries/courses/{id}", SPANISH);
        assertThat(shown.at("/prerequisites/0/code").asString()).isEqualTo("ABC");
        assertThat(shown.get("instructors").valueStream().map((one) -> one.get("role").asString()))
            .containsExactly("lead");
        assertThat(shown.at("/instructors/0/assignedAt").asString()).isEqualTo("2026-01-10T10:00:00Z");
        JsonNode whole = queries.json(author, "/queries/courses/{id}", SPANISH);
        assertThat(whole.get("instructors").size()).isEqualTo(2);
        assertThat(whole.at("/instructors/1/removedAt").asString()).isEqualTo("2026-02-20T10:00:00Z");
    }

    @Test
    void the_search_is_no_way_around_the_wall_between_tenants() {
        String search = "select count(*) from lms.courses_with('spa')";
        long found = queries.bean(TenantReads.class).of(author, (lms) -> lms.sql(search).query(Long.class).single());
        assertThat(found).isOne();
        queries.database().jdbc().sql("create role bystander").update();
        assertThat(maySearch("bystander")).isFalse();
        assertThat(maySearch("annals_query")).isTrue();
        queries.database().jdbc().sql("drop role bystander").update();
    }

    private static boolean maySearch(String role) {
        return queries.database()
            .jdbc()
            .sql("select has_function_privilege(?, 'lms.courses_with(text)', 'execute')")
            .param(role)
            .query(Boolean.class)
            .single();
    }

    private static List<String> codes(Caller caller, String filter) throws Exception {
        return QuerySide.texts(queries.json(caller, "/queries/courses" + filter), "code");
    }

}
