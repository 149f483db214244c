package io.annals.query.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.testing.TestMongo;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TenantCollectionTest {

    private static final UUID OURS = Ids.next();

    private static final UUID THEIRS = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID USER = Ids.next();

    private static final UUID FOREIGNER = Ids.next();

    private static final UUID FIRST = new UUID(0, 1);

    private static final UUID SECOND = new UUID(0, 2);

    private static final UUID FOREIGN = new UUID(0, 3);

    private static final DocumentViewMapper<Row> ROW = DocumentViewMapper.of(Row.class);

    private record Row(@BsonId UUID id, String title, @Nullable UUID userId) {
    }

    private final MongoDatabase database = TestMongo.freshDatabase();

    private final TenantCollection rows = new TenantDocuments(this.database)
        .of(new Caller(OURS, Ids.next(), null, Set.of(Role.INSTRUCTOR), null), "gradebook");

    TenantCollectionTest() {
        store(FIRST, OURS);
        store(SECOND, OURS);
        store(FOREIGN, THEIRS);
    }

    private void store(UUID id, UUID tenant) {
        this.database.getCollection("gradebook")
            .insertOne(new Document("_id", id.toString()).append("tenantId", tenant.toString())
                .append("courseId", COURSE.toString())
                .append("userId", (tenant.equals(OURS) ? USER : FOREIGNER).toString())
                .append("title", "Art"));
    }

    @Test
    void a_document_is_found_by_its_id_in_its_tenant_only() {
        assertThat(this.rows.one(FIRST)).isPresent();
        assertThat(this.rows.one(FIRST, ROW)).contains(new Row(FIRST, "Art", USER));
        assertThat(this.rows.one(FOREIGN)).isEmpty();
        assertThat(this.rows.one(FOREIGN, ROW)).isEmpty();
    }

    @Test
    void a_document_is_found_by_two_of_its_fields_in_its_tenant_only() {
        assertThat(this.rows.one("userId", USER, "courseId", COURSE, ROW)).isPresent();
        assertThat(this.rows.one("userId", USER, "courseId", Ids.next(), ROW)).isEmpty();
        assertThat(this.rows.one("userId", FOREIGNER, "courseId", COURSE, ROW)).isEmpty();
    }

    @Test
    void documents_are_found_by_ids_in_their_tenant_only() {
        List<Row> some = this.rows.some(List.of(FIRST.toString(), FOREIGN.toString()), ROW, "title");
        assertThat(some).containsExactly(new Row(FIRST, "Art", null));
        assertThat(this.rows.some(List.of(), ROW, "title")).isEmpty();
    }

    @Test
    void a_list_contains_only_the_documents_of_the_tenant() {
        assertThat(this.rows.having("courseId", COURSE, null, 10, ROW)).extracting(Row::id)
            .containsExactly(FIRST, SECOND);
        assertThat(this.rows.having("courseId", COURSE, FIRST, 10, ROW)).extracting(Row::id).containsExactly(SECOND);
        assertThat(this.rows.having("courseId", COURSE, null, 1, ROW)).hasSize(1);
    }

    @Test
    void documents_are_found_by_one_of_several_values_in_their_tenant_only() {
        assertThat(this.rows.having("userId", List.of(USER.toString(), FOREIGNER.toString()), ROW, "title"))
            .extracting(Row::id)
            .containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(this.rows.having("userId", List.of(), ROW)).isEmpty();
    }

    @Test
    void an_aggregation_covers_only_the_documents_of_the_tenant() {
        Document count = new Document("$group", new Document("_id", "$title").append("rows", new Document("$sum", 1)));
        assertThat(this.rows.over("courseId", List.of(COURSE.toString()), List.of(count)))
            .containsExactly(new Document("_id", "Art").append("rows", 2));
    }

    @Test
    void an_aggregation_cannot_read_other_documents() {
        for (String stage : List.of("$lookup", "$unionWith", "$graphLookup", "$out", "$merge", "$facet")) {
            assertThatIllegalArgumentException().isThrownBy(() -> this.rows.over("courseId", List.of(COURSE.toString()),
                    List.of(new Document(stage, new Document()))));
        }
    }

}
