package io.annals.standalone.term;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.standalone.RunningAnnals.ApiResponse;

/** A user who sends commands and queries over HTTP with their own access token. */
class ApiUser {

    private static final JsonMapper JSON = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();

    private final College college;

    private final UUID id;

    private final String token;

    /**
     * @param id the user ID
     */
    ApiUser(College college, UUID id, String token) {
        this.college = college;
        this.id = id;
        this.token = token;
    }

    College college() {
        return this.college;
    }

    UUID id() {
        return this.id;
    }

    String token() {
        return this.token;
    }

    /**
     * Sends a command that must succeed.
     * @return the new version of the aggregate
     */
    long does(Command command, String... headers) {
        return requireSuccess(command, send(command, body(command), headers));
    }

    /** Sends a command with {@code occurredAt}, which only administrators may set. */
    long didAt(Instant at, Command command) {
        return requireSuccess(command, send(command, body(command).put("occurredAt", at.toString())));
    }

    private static long requireSuccess(Command command, ApiResponse answer) {
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isBetween(200, 201);
        return answer.json().path("version").longValue();
    }

    /** Sends a command that must be refused with this code. */
    void isRefused(String code, Command command, String... headers) {
        ApiResponse answer = send(command, body(command), headers);
        assertThat(answer.json().path("code").textValue()).as("%s: %s", command, answer.body()).isEqualTo(code);
    }

    private ApiResponse send(Command command, ObjectNode body, String... headers) {
        return this.college.annals()
            .post("/commands/" + Commands.name(command.getClass()), this.token, body.toString(), headers);
    }

    private static ObjectNode body(Command command) {
        try {
            return (ObjectNode) JSON.readTree(JSON.writeValueAsString(command));
        }
        catch (JsonProcessingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Reads a view after all projections have caught up. */
    @FormatMethod
    JsonNode sees(String path, Object... arguments) {
        ApiResponse answer = query(path, arguments);
        assertThat(answer.status()).as("%s: %s", path.formatted(arguments), answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Reads a view of a record with {@code min-version}. */
    @FormatMethod
    JsonNode seesSince(long version, @FormatString String path, Object... arguments) {
        ApiResponse answer = this.college.annals()
            .get(path.formatted(arguments) + "?min-version=" + version, this.token);
        assertThat(answer.status()).as("%s: %s", path.formatted(arguments), answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Sends a query that must be forbidden or find nothing. */
    @FormatMethod
    void mayNotSee(String path, Object... arguments) {
        assertThat(query(path, arguments).status()).as(path).isIn(403, 404);
    }

    @FormatMethod
    private ApiResponse query(String path, Object... arguments) {
        this.college.catchUp();
        return this.college.annals().get(path.formatted(arguments), this.token);
    }

}
