package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.annals.standalone.RunningAnnals;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TermTest {

    @Test
    void a_term_from_the_blank_course_to_the_results_fills_every_column_and_can_be_replayed() {
        try (College college = College.open()) {
            new Term(college).play();
            college.catchUp();
            RunningAnnals annals = college.annals();
            DataModel model = new DataModel(annals.bean(JdbcClient.class));
            assertThat(DataModel.TABLES).hasSize(14);
            assertThat(model.emptyColumns()).isEmpty();
            assertThat(model.brokenReferences()).isEmpty();
            ReadModels before = ReadModels.of(annals);
            long events = events(annals);
            college.replayAll();
            ReadModels.of(annals)
                .contents()
                .forEach((name, contents) -> assertThat(contents).as(name).isEqualTo(before.contents().get(name)));
            assertThat(events(annals)).isEqualTo(events);
        }
    }

    private static long events(RunningAnnals annals) {
        return annals.bean(EventStore.class).createHeadToken().position().orElseThrow();
    }

}
