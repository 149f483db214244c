package io.annals.command.api;

import java.util.Collections;
import java.util.Map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.annals.api.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the schemas of the OpenAPI document with a JSON Schema validator. */
class SchemaTest extends HttpTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void every_schema_is_valid() {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (Map.Entry<String, JsonNode> schema : schemas().properties()) {
            assertThat(metaschema.validate(schema.getValue())).as(schema.getKey()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'code':'AAA','course':{'title':'Art'}}",
            "{'code':'AAA','course':{'title':'Art','description':null}}",
            "{'code':'AAA','course':{'title':'Art'},'courseId':'0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47'}",
            "{'code':'AAA','course':{'title':'Art'},'courseId':'0190a5b8'}", "{'code':'AAA'}",
            "{'code':'AAA','course':{'title':''}}", "{'code':'AAA','course':{'title':' \\t '}}",
            "{'code':'AAA','course':{'title':'\u00a0'}}", "{'code':'AAA','course':{'title':'\u200b\u2003'}}",
            "{'code':'AAA','course':{'title':null}}", "{'code':'AAA','course':{'title':7}}",
            "{'code':'AAA','course':{'title':'Art','durationHours':0}}",
            "{'code':'AAA','course':{'title':'Art','durationHours':-1}}",
            "{'code':'AAA','course':{'title':'Art','durationHours':'1'}}",
            "{'code':'AAA','course':{'title':'Art','durationHours':1.5}}",
            "{'code':'AAA','course':{'title':'Art'},'startsOn':'2026-02-28'}",
            "{'code':'AAA','course':{'title':'Art'},'startsOn':'2026-02-30'}",
            "{'code':'AAA','course':{'title':'Art'},'learningObjectives':['see']}",
            "{'code':'AAA','course':{'title':'Art'},'learningObjectives':['']}",
            "{'code':'AAA','course':{'title':'Art'},'learningObjectives':'see'}",
            "{'code':'AAA','course':{'title':'Art','metadata':{'a':[1,null,{}]}}}",
            "{'code':'AAA','course':{'title':'Art','metadata':[]}}",
            "{'code':'AAA','course':{'title':'Art'},'reason':'why'}",
            "{'code':'AAA','course':{'title':'Art'},'reason':7}",
            "{'code':'AAA','course':{'title':'Art'},'occurredAt':'2013-10-01T08:00:00Z'}",
            "{'code':'AAA','course':{'title':'Art'},'occurredAt':'2013-10-01'}",
            "{'code':'AAA','course':{'title':'Art'},'tenantId':'x'}" })
    void the_server_accepts_exactly_what_the_schema_allows(String quoted) {
        assertSameVerdict("CreateCourse", "/commands/create-course", quoted.replace('\'', '"'));
    }

    @Test
    void the_server_and_the_schema_agree_on_lengths() {
        for (int length : new int[] { 300, 301 }) {
            assertSameVerdict("CreateCourse", "/commands/create-course",
                    "{\"code\":\"L%d\",\"course\":{\"title\":\"%s\"}}".formatted(length, "x".repeat(length)));
        }
        for (int items : new int[] { 50, 51 }) {
            assertSameVerdict("CreateCourse", "/commands/create-course",
                    "{\"code\":\"I%d\",\"course\":{\"title\":\"x\"},\"learningObjectives\":%s}".formatted(items,
                            Collections.nCopies(items, "\"x\"")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "87", "87.1234", "87.12345", "-1", "1234567890" })
    void the_server_and_the_schema_agree_on_decimals(String score) {
        assertSameVerdict("GradeAttempt", "/commands/grade-attempt",
                "{\"attemptId\":\"0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47\",\"score\":" + score + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org", "http://example.org:8080/a?b#c", "HTTPS://Example.org/",
            "https://[::1]/a", "https://ada@example.org/", "https://b\u00fccher.example/", "https:///", "https://",
            "https://?a", "https://:443/", "https://\u00a0/", "javascript:alert(1)", "ftp://example.org",
            "https://example.org/a b" })
    void the_server_and_the_schema_agree_on_addresses(String url) {
        String ids = "\"courseId\":\"%s\",\"contentId\":\"%s\"".formatted(Ids.next(), Ids.next());
        assertSameVerdict("AttachResource", "/commands/attach-resource",
                "{%s,\"resource\":{\"type\":\"link\",\"title\":\"Page\",\"url\":\"%s\"}}".formatted(ids, url));
    }

    private void assertSameVerdict(String schema, String path, String body) {
        boolean allowed = REGISTRY.getSchema(schemas().path(schema))
            .validate(JsonMapper.shared().readTree(body),
                    (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
            .isEmpty();
        Reply reply = post(path, body);
        assertThat(reply.status() != 400).as("%s allows %s; %s", schema, body, reply.text()).isEqualTo(allowed);
    }

    private JsonNode schemas() {
        return send(anonymous("/openapi.json").GET()).json().at("/components/schemas");
    }

}
