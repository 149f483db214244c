package io.annals.query.attempt;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The clock stands at noon on March 1, 2026. */
class GradingQueueTest {

    private static QuerySide queries;

    private static Caller grader;

    private static AskedAttempt one;

    private static AskedAttempt other;

    private static UUID youngest;

    private static UUID oldest;

    private static UUID mine;

    private static UUID lapsed;

    private static UUID elsewhere;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        grader = queries.a(Role.INSTRUCTOR);
        one = new AskedAttempt(queries, "{}");
        other = new AskedAttempt(queries, "{}");
        youngest = waiting(one, "2026-02-28T10:00:00Z", Map.of());
        oldest = waiting(one, "2026-02-20T10:00:00Z", Map.of("seconds_late", 60L));
        mine = waiting(one, "2026-02-21T10:00:00Z", claim(grader.actorId(), "2026-03-01T12:30:00Z"));
        waiting(one, "2026-02-22T10:00:00Z", claim(Ids.next(), "2026-03-01T12:30:00Z"));
        lapsed = waiting(one, "2026-02-23T10:00:00Z", claim(Ids.next(), "2026-03-01T11:59:00Z"));
        elsewhere = waiting(other, "2026-02-24T10:00:00Z", Map.of());
        one.attempt(Ids.next(), Ids.next(), 1, Map.of("status", "graded"));
        one.attempt(Ids.next(), Ids.next(), 1, Map.of());
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void the_longest_waiting_comes_first_without_those_that_others_have_claimed() throws Exception {
        assertThat(ids("/queries/grading-queue")).containsExactly(oldest, mine, lapsed, elsewhere, youngest);
    }

    @Test
    void an_item_shows_what_is_to_be_graded() throws Exception {
        JsonNode items = queries.json(grader, "/queries/grading-queue").get("items");
        assertThat(items.get(0).get("title").asString()).isEqualTo("Quiz");
        assertThat(items.get(0).get("waitingAnswers").asInt()).isOne();
        assertThat(items.get(0).get("secondsLate").asLong()).isEqualTo(60);
        assertThat(items.get(1).get("claimedBy").asString()).isEqualTo(grader.actorId().toString());
        assertThat(items.get(2).get("claimedBy").isNull()).isTrue();
    }

    @Test
    void the_queue_can_be_filtered() throws Exception {
        assertThat(ids("/queries/grading-queue?courseId=" + other.course)).containsExactly(elsewhere);
        assertThat(ids("/queries/grading-queue?assessmentId=" + other.assessment)).containsExactly(elsewhere);
        assertThat(ids("/queries/grading-queue?mine=true")).containsExactly(mine);
    }

    @Test
    void the_queue_is_paged() throws Exception {
        JsonNode first = queries.json(grader, "/queries/grading-queue?limit=2");
        assertThat(QuerySide.texts(first, "id")).containsExactly(oldest.toString(), mine.toString());
        JsonNode second = queries.json(grader, "/queries/grading-queue?limit=3&cursor=" + first.get("next").asString());
        assertThat(QuerySide.texts(second, "id")).containsExactly(lapsed.toString(), elsewhere.toString(),
                youngest.toString());
    }

    @Test
    void only_graders_of_the_tenant_see_the_queue() throws Exception {
        queries.ask(queries.a(Role.LEARNER), "/queries/grading-queue").andExpect(status().isForbidden());
        Caller stranger = queries.caller(queries.otherTenant, Ids.next(), Role.INSTRUCTOR);
        assertThat(queries.json(stranger, "/queries/grading-queue").get("items").isEmpty()).isTrue();
    }

    private static List<UUID> ids(String address) throws Exception {
        return QuerySide.texts(queries.json(grader, address), "id").stream().map(UUID::fromString).toList();
    }

    private static UUID waiting(AskedAttempt asked, String submitted, Map<String, ?> columns) {
        OffsetDateTime at = AskedAttempt.time(submitted);
        Map<String, Object> row = new HashMap<>(Map.of("status", "submitted", "submitted_at", at, "seconds_late", 0L));
        row.putAll(columns);
        UUID attempt = asked.attempt(Ids.next(), Ids.next(), 1, row);
        asked.response(attempt, asked.essay, 1, 3, Map.of("waits", true));
        asked.response(attempt, asked.choice, 2, 4, Map.of());
        return attempt;
    }

    private static Map<String, Object> claim(UUID by, String until) {
        return Map.of("claimed_by", by, "claimed_until", AskedAttempt.time(until));
    }

}
