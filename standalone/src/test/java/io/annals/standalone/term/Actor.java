package io.annals.standalone.term;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.standalone.RunningAnnals.Answer;

/** Somebody who sends commands and reads views over HTTP, with a token of their own. */
class Actor {

    private static final JsonMapper JSON = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();

    private final College college;

    private final UUID id;

    private final String token;

    /**
     * @param id the user
     */
    Actor(College college, UUID id, String token) {
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
     * Sends a command, which must be carried out.
     * @return the version of the aggregate from then on
     */
    long does(Command command, String... headers) {
        return carriedOut(command, send(command, body(command), headers));
    }

    /** The same, said to have happened then, which only administrators may say. */
    long didAt(java.time.Instant at, Command command) {
        return carriedOut(command, send(command, body(command).put("occurredAt", at.toString())));
    }

    private static long carriedOut(Command command, Answer answer) {
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isBetween(200, 201);
        return answer.json().path("version").longValue();
    }

    /** Sends a command, which must be refused with this code. */
    void isRefused(String code, Command command, String... headers) {
        Answer answer = send(command, body(command), headers);
        assertThat(answer.json().path("code").textValue()).as("%s: %s", command, answer.body()).isEqualTo(code);
    }

    private Answer send(Command command, ObjectNode body, String... headers) {
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

    /** Reads a view, which shows all that has been done so far. */
    @FormatMethod
    JsonNode sees(String path, Object... arguments) {
        Answer answer = look(path, arguments);
        assertThat(answer.status()).as("%s: %s", path.formatted(arguments), answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Reads a view of one record, which shows at least this version of it. */
    @FormatMethod
    JsonNode seesAsOf(long version, @FormatString String path, Object... arguments) {
        Answer answer = this.college.annals().get(path.formatted(arguments) + "?min-version=" + version, this.token);
        assertThat(answer.status()).as("%s: %s", path.formatted(arguments), answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Tries to read what is not theirs to read. */
    @FormatMethod
    void mayNotSee(String path, Object... arguments) {
        assertThat(look(path, arguments).status()).as(path).isIn(403, 404);
    }

    @FormatMethod
    private Answer look(String path, Object... arguments) {
        this.college.catchUp();
        return this.college.annals().get(path.formatted(arguments), this.token);
    }

}
