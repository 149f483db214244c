package io.annals.query.api;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.query.testing.QuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class MinVersionTest {

    private static QuerySide queries;

    private static Caller caller;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        caller = queries.a(Role.INSTRUCTOR);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void the_response_waits_until_the_view_has_the_version() throws Exception {
        UUID course = course(0);
        CompletableFuture<Void> projection = CompletableFuture.runAsync(() -> queries.database()
            .jdbc()
            .sql("update lms.course set version = 3 where id = ?")
            .param(course)
            .update());
        queries.ask(caller, "/queries/courses/{id}?min-version=3", course)
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"3\""));
        projection.join();
    }

    @Test
    void the_response_waits_for_a_view_that_does_not_exist_yet() throws Exception {
        UUID course = Ids.next();
        CompletableFuture<Void> projection = CompletableFuture.runAsync(() -> queries.database()
            .insert("course", queries.tenant, course, Map.of("code", "NEW", "title", "New", "status", "draft")));
        queries.ask(caller, "/queries/courses/{id}?min-version=0", course).andExpect(status().isOk());
        projection.join();
    }

    @Test
    void a_view_that_does_not_reach_the_version_in_time_is_behind() throws Exception {
        queries.ask(caller, "/queries/courses/{id}?min-version=9", course(8))
            .andExpect(status().isServiceUnavailable())
            .andExpect(header().exists("Retry-After"))
            .andExpect(jsonPath("$.code").value("projection-behind"))
            .andExpect(jsonPath("$.detail").value(
                    "The view has not reached version 9 yet: if a command returned this version, try again shortly."));
    }

    @Test
    void a_view_with_the_version_is_returned_at_once() throws Exception {
        queries.ask(caller, "/queries/courses/{id}?min-version=8", course(9))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.version").value(9));
    }

    private static UUID course(long version) {
        return queries.database()
            .insert("course", queries.tenant, Ids.next(),
                    Map.of("code", "C" + version, "title", "A course", "status", "draft", "version", version));
    }

}
