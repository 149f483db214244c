package io.annals.query.audit;

import java.util.UUID;

import io.annals.api.Role;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PostgresHistoryTest extends HistoryContract {

    @Override
    History history(QuerySide side, PostgresEventStorageEngine events) {
        return side.bean(PostgresHistory.class);
    }

    @Test
    void the_history_is_read_over_http_by_position() throws Exception {
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
    void the_history_is_for_auditors() throws Exception {
        UUID course = append(DAY_1);
        queries().ask(queries().a(Role.INSTRUCTOR), "/audit/streams/{id}", course).andExpect(status().isForbidden());
        queries().ask(queries().a(Role.ANALYST), "/audit/events").andExpect(status().isForbidden());
        queries().ask(auditor(), "/audit/events?order=first").andExpect(status().isBadRequest());
    }

}
