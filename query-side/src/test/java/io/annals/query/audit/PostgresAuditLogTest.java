package io.annals.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PostgresAuditLogTest extends AuditLogContract {

    @Override
    AuditLog auditLog(QuerySide side, PostgresEventStorageEngine events) {
        return side.bean(PostgresAuditLog.class);
    }

    @Test
    void events_are_read_over_http_by_position() throws Exception {
        UUID first = append(DAY_1);
        append(DAY_2);
        JsonNode newest = queries().json(auditor(), "/audit/events?order=newest");
        assertThat(newest.get("items").valueStream().map((event) -> event.get("position").asLong()).toList())
            .containsExactly(2L, 1L);
        JsonNode stream = queries().json(auditor(), "/audit/streams/{id}?fromPosition=1&toPosition=1", first);
        assertThat(QuerySide.texts(stream, "recordedAt")).containsExactly(DAY_1.toString());
        assertThat(queries().json(auditor(), "/audit/streams/{id}?fromPosition=2", first).get("items")).isEmpty();
    }

    @Test
    void a_period_is_complete_even_if_clocks_differ() throws Exception {
        List<UUID> recorded = new ArrayList<>();
        for (int hour : new int[] { 5, 1, 9, 3, 7 }) {
            recorded.add(append(DAY_1.plus(Duration.ofHours(hour))));
        }
        String period = "/audit/events?from=2026-01-01T03:00:00Z&to=2026-01-01T09:00:00Z";
        assertThat(QuerySide.texts(queries().json(auditor(), period), "aggregateId"))
            .containsExactly(recorded.get(0).toString(), recorded.get(3).toString(), recorded.get(4).toString());
        assertThat(QuerySide.texts(queries().json(auditor(), period + "&order=newest"), "aggregateId"))
            .containsExactly(recorded.get(4).toString(), recorded.get(3).toString(), recorded.get(0).toString());
    }

    @Test
    void the_history_is_for_auditors() throws Exception {
        UUID course = append(DAY_1);
        queries().ask(queries().a(Role.INSTRUCTOR), "/audit/streams/{id}", course).andExpect(status().isForbidden());
        queries().ask(queries().a(Role.ANALYST), "/audit/events").andExpect(status().isForbidden());
        queries().ask(auditor(), "/audit/events?order=first").andExpect(status().isBadRequest());
    }

}
