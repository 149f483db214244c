package io.annals.command.api;

import java.util.List;
import java.util.Locale;

import io.annals.api.Commands;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.command.CommandType;
import io.annals.platform.json.JsonTypes;
import io.annals.platform.openapi.JsonSchemas;
import io.annals.platform.openapi.OpenApiConfiguration;
import io.annals.platform.web.RequestIds;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.validation.Validator;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.stereotype.Component;

/** Adds a path for each command to the OpenAPI document, generated from its record. */
@Component
class CommandOpenApi implements OpenApiCustomizer {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final String ACCEPTED = "Accepted";

    private static final String BATCH = "batch";

    private static final String BATCH_LINE = "BatchLine";

    private static final String BATCH_RESULT = "BatchResult";

    private record Expected(String status, String codes) {
    }

    private static final List<Expected> PROBLEMS = List
        .of(new Expected("400", "The request has query parameters (`unknown-parameter`), the body is invalid "
                + "(`malformed-json`, `malformed-utf8`, `malformed-text`, `empty-body`, `duplicate-field`, "
                + "`unknown-field`, `wrong-type`, `number-out-of-range`, `too-deep`, `invalid-command`, or a code of the command), "
                + "or a header is (`malformed-if-match`, `malformed-idempotency-key`)."),
                new Expected("401",
                        "The access token is missing or invalid: `unauthenticated`, `token-expired`, "
                                + "`token-invalid`."),
                new Expected("403", "The caller lacks the permission: `forbidden`."),
                new Expected("404", "The aggregate does not exist in the caller's tenant: `not-found`."),
                new Expected("406", "Accept excludes `application/json`: `not-acceptable`."),
                new Expected("409", "A business rule is violated (the code names the rule), a concurrent command "
                        + "conflicts (`conflict`, `id-taken`), or the key is in use (`idempotency-key-in-use`)."),
                new Expected("412", "The aggregate has another version than If-Match names: `stale-version`."),
                new Expected("413", "The body is too large: `body-too-large`."),
                new Expected("415", "The Content-Type is not supported: `unsupported-media-type`."),
                new Expected("422", "The key was used with another request: `idempotency-key-reused`."),
                new Expected("503", "The command may succeed later: `unavailable`, `timeout`."));

    private final CommandCatalog catalog;

    private final JsonSchemas schemas;

    private final JavadocProvider javadoc;

    CommandOpenApi(CommandCatalog catalog, Validator validator, JavadocProvider javadoc) {
        this.catalog = catalog;
        this.schemas = new JsonSchemas(validator, javadoc);
        this.javadoc = javadoc;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas(ACCEPTED, accepted());
        for (Class<?> family : Commands.families()) {
            description.addTagsItem(new Tag().name(tag(family)).description(this.javadoc.getClassJavadoc(family)));
        }
        description.addTagsItem(new Tag().name(BATCH).description("Many commands in one request."));
        for (CommandType type : this.catalog.all()) {
            description.getComponents().addSchemas(type.type().getSimpleName(), body(type));
            description.path("/commands/" + type.name(), new PathItem().post(operation(type)));
        }
        description.getComponents().addSchemas(BATCH_LINE, this.schemas.of(JsonTypes.of(BatchLine.class)));
        description.getComponents().addSchemas(BATCH_RESULT, batchResult());
        this.schemas.referenced().forEach(description.getComponents()::addSchemas);
        description.path(BatchController.PATH, new PathItem().post(batch()));
    }

    private Operation operation(CommandType type) {
        String summary = type.name().replace('-', ' ');
        Operation operation = new Operation().operationId(type.name())
            .summary(summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1))
            .description(this.javadoc.getClassJavadoc(type.type()))
            .addTagsItem(tag(type.type().getEnclosingClass()))
            .parameters(List.of(ifMatch(), idempotencyKey(), requestId()))
            .requestBody(
                    new RequestBody().required(true).content(content("application/json", type.type().getSimpleName())))
            .responses(responses(type));
        OpenApiConfiguration.require(operation, type.permission());
        return operation;
    }

    private Schema<?> body(CommandType type) {
        Schema<?> body = this.schemas.of(type.body());
        body.getProperties()
            .computeIfPresent(String.valueOf(type.newId()),
                    (field, id) -> id.description(
                            "The id of the new object. Any UUID that is neither taken nor reserved; the server "
                                    + "generates one if it is omitted."));
        Schema<?> occurredAt = JsonSchemas.typed("string").format("date-time");
        occurredAt.addType("null");
        body.addProperty(CommandRequest.OCCURRED_AT, occurredAt
            .description("When the change happened, if not now. Requires the permission `history:import`."));
        Schema<?> reason = JsonSchemas.typed("string").maxLength(CommandRequest.MAX_REASON);
        reason.addType("null");
        body.addProperty(CommandRequest.REASON,
                reason.description("The reason for the change. It is stored with the events."));
        return body;
    }

    private static ApiResponses responses(CommandType type) {
        ApiResponse done = new ApiResponse()
            .description(type.creation() ? "The aggregate was created." : "The command was executed.")
            .content(content("application/json", ACCEPTED))
            .addHeaderObject("ETag", header("The new version of the aggregate, in quotes."))
            .addHeaderObject("Idempotent-Replayed",
                    header("`true` if this is the response to an earlier request with the same key."));
        if (type.creation()) {
            done.addHeaderObject("Location", header("The path of the view of the new aggregate."));
        }
        ApiResponses responses = new ApiResponses().addApiResponse(type.creation() ? "201" : "200", done);
        PROBLEMS.forEach((problem) -> responses.addApiResponse(problem.status(),
                OpenApiConfiguration.problemResponse(problem.codes())));
        return responses;
    }

    private static Operation batch() {
        return new Operation().operationId(BATCH)
            .summary("Send many commands")
            .description("Accepts one command per line and returns one result per line, in the order of the lines and "
                    + "while the request is still being sent. Up to " + CommandBatch.WINDOW
                    + " lines are executed at once. A line waits for earlier ones that name the aggregate it changes, "
                    + "or that change an aggregate it names. A line that fails does not stop the others. The caller "
                    + "needs the permission of each command.")
            .addTagsItem(BATCH)
            .addParametersItem(requestId())
            .requestBody(new RequestBody().required(true).content(content("application/x-ndjson", BATCH_LINE)))
            .responses(new ApiResponses().addApiResponse("200", new ApiResponse().description("One result per line.")
                .content(content("application/x-ndjson", BATCH_RESULT))));
    }

    private static Schema<?> accepted() {
        return JsonSchemas.typed("object")
            .required(List.of("id", "version"))
            .description("The id of the new object, or else of the changed aggregate, and the aggregate's new version, "
                    + "counted from 0.")
            .addProperty("id", JsonSchemas.typed("string").format("uuid"))
            .addProperty("version", JsonSchemas.typed("integer").format("int64"))
            .addProperty("sanitized", sanitized());
    }

    private static Schema<?> sanitized() {
        return JsonSchemas.typed("array")
            .items(JsonSchemas.typed("string"))
            .description("The paths of the fields whose HTML was stored without some of its markup, such as "
                    + "`question.body.options[1].text`. Absent if everything was stored.");
    }

    private static Schema<?> batchResult() {
        return JsonSchemas.typed("object")
            .required(List.of("line", "status"))
            .description("The result of one line.")
            .addProperty("line",
                    JsonSchemas.typed("integer").format("int64").description("The number of the line, from 1."))
            .addProperty("status",
                    JsonSchemas.typed("integer")
                        .description("The HTTP status that the command would have if it were sent alone."))
            .addProperty("id", JsonSchemas.typed("string").format("uuid"))
            .addProperty("version", JsonSchemas.typed("integer").format("int64"))
            .addProperty("sanitized", sanitized())
            .addProperty("location", JsonSchemas.typed("string"))
            .addProperty("replayed", JsonSchemas.typed("boolean"))
            .addProperty("problem", new JsonSchema().$ref(SCHEMAS + OpenApiConfiguration.PROBLEM));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter().name("If-Match")
            .description("The version that the aggregate must have, in quotes as in the ETag, or `*` for any.")
            .example("\"3\"")
            .schema(JsonSchemas.typed("string"));
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter().name(CommandController.IDEMPOTENCY_KEY)
            .description("Makes retries safe: a request with the same key and body returns the first response again.")
            .schema(JsonSchemas.typed("string").minLength(1).maxLength(200));
    }

    private static Parameter requestId() {
        return new HeaderParameter().name(RequestIds.HEADER)
            .description("An id for the request, stored with its events. The server generates one if it is absent.")
            .schema(JsonSchemas.typed("string").maxLength(100));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(JsonSchemas.typed("string"));
    }

    private static Content content(String mediaType, String schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(new JsonSchema().$ref(SCHEMAS + schema)));
    }

    private static String tag(Class<?> family) {
        String name = family.getSimpleName();
        return name.substring(0, name.length() - "Command".length()).toLowerCase(Locale.ROOT);
    }

}
