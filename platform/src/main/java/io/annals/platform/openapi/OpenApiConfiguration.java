package io.annals.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.Role;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The parts of the OpenAPI document that all processes have in common. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    /** The name of the error response, which every operation can return. */
    public static final String PROBLEM = "Problem";

    private static final String CONTROLLER = "-controller";

    private static final String BEARER = "bearer";

    @Bean
    JavadocDescriptions javadocDescriptions() {
        return new JavadocDescriptions();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
            .info(new Info().title("Annals")
                .version("1")
                .description("A multi-tenant learning-management backend with a complete history. "
                        + "Commands change data, queries read it, and the audit API returns the recorded events.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
            .servers(List.of(new Server().url("/").description("This server")))
            .addSecurityItem(new SecurityRequirement().addList(BEARER))
            .components(new Components().addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, problemResponse("An error, as problem details (RFC 9457)."))
                .addSecuritySchemes(BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description("The access token from `POST /auth/login`.")));
    }

    /**
     * Adds the required permission to every query, and separates its description from its
     * summary, which is the first sentence of the Javadoc.
     */
    @Bean
    OperationCustomizer summariesAndPermissions() {
        return (operation, method) -> {
            separateSummary(operation);
            Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter((type) -> type.isAnnotationPresent(Requires.class))
                .map((type) -> type.getAnnotation(Requires.class).value())
                .findFirst()
                .ifPresent((permission) -> require(operation, permission));
            return operation;
        };
    }

    private static void separateSummary(Operation operation) {
        String summary = operation.getSummary();
        String description = operation.getDescription();
        if (summary != null && description != null && description.startsWith(summary)) {
            String rest = description.substring(summary.length()).strip();
            operation.setDescription(rest.isEmpty() ? null : rest);
        }
        if (summary != null && summary.endsWith(".")) {
            operation.setSummary(summary.substring(0, summary.length() - 1));
        }
    }

    /** Adds the error response to every operation and merges the tags of each topic. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer problemsAndTags() {
        return (description) -> {
            describeProblems(description);
            nameTags(description);
        };
    }

    private static void describeProblems(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            for (Operation operation : item.readOperations()) {
                operation.getResponses()
                    .computeIfAbsent("default", (any) -> new ApiResponse().$ref("#/components/responses/" + PROBLEM));
                if (path.startsWith("/auth/")) {
                    operation.setSecurity(List.of());
                }
            }
        });
    }

    /** Merges {@code course-controller} and {@code course}. */
    private static void nameTags(OpenAPI description) {
        description.getPaths()
            .values()
            .stream()
            .flatMap((item) -> item.readOperations().stream())
            .filter((operation) -> operation.getTags() != null)
            .forEach((operation) -> operation
                .setTags(operation.getTags().stream().map(OpenApiConfiguration::tag).distinct().toList()));
        if (description.getTags() != null) {
            Map<String, Tag> named = new TreeMap<>();
            for (Tag tag : description.getTags()) {
                named.merge(tag(tag.getName()), tag, OpenApiConfiguration::merged);
            }
            named.forEach((name, tag) -> tag.setName(name));
            description.setTags(List.copyOf(named.values()));
        }
    }

    /** A topic with the description of its commands and that of its queries. */
    private static Tag merged(Tag one, Tag other) {
        return new Tag().description(Stream.of(one, other)
            .map(Tag::getDescription)
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.joining(" ")));
    }

    private static String tag(String name) {
        return name.endsWith(CONTROLLER) ? name.substring(0, name.length() - CONTROLLER.length()) : name;
    }

    /** Adds the permission to the operation, as text and as {@code x-permission}. */
    public static void require(Operation operation, Permission permission) {
        List<String> roles = Arrays.stream(Role.values())
            .filter((role) -> role.permissions().contains(permission))
            .map((role) -> "`" + role.code() + "`")
            .toList();
        String before = (operation.getDescription() != null) ? operation.getDescription() + "\n\n" : "";
        operation.setDescription(
                before + "Required permission: `" + permission.code() + "` (" + String.join(", ", roles) + ").");
        operation.addExtension("x-permission", permission.code());
    }

    /** An error response. */
    public static ApiResponse problemResponse(String description) {
        return new ApiResponse().description(description)
            .content(new Content().addMediaType("application/problem+json",
                    new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> violation = JsonSchemas.typed("object")
            .required(List.of("field", "message"))
            .addProperty("field",
                    JsonSchemas.typed("string").description("The path of a field, or the subject of a rule."))
            .addProperty("message", JsonSchemas.typed("string").description("The requirement that is not met."));
        return JsonSchemas.typed("object")
            .required(List.of("type", "title", "status", "detail", "code", "violations"))
            .description("The details of an error (RFC 9457).")
            .addProperty("type",
                    JsonSchemas.typed("string")
                        .format("uri")
                        .description("`urn:annals:problem:` followed by the code."))
            .addProperty("title", JsonSchemas.typed("string").description("The code as text."))
            .addProperty("status", JsonSchemas.typed("integer").description("The HTTP status."))
            .addProperty("detail", JsonSchemas.typed("string").description("What is wrong, and how to correct it."))
            .addProperty("code", JsonSchemas.typed("string").description("The stable error code for programs."))
            .addProperty("violations",
                    JsonSchemas.typed("array")
                        .items(violation)
                        .description("The fields or rules that are violated, at most the first 100."))
            .addProperty("violationCount",
                    JsonSchemas.typed("integer").description("The number of all violations, if more are not listed."))
            .addProperty("retryAfter",
                    JsonSchemas.typed("integer")
                        .format("int64")
                        .description("The seconds to wait before trying again, as in `Retry-After`, "
                                + "if the error is temporary."))
            .addProperty("instance", JsonSchemas.typed("string").description("The path of the request."))
            .addProperty("requestId",
                    JsonSchemas.typed("string").description("The id of the request, as in `X-Request-Id`."))
            .addProperty("incident", JsonSchemas.typed("string")
                .description("The id of the incident in the server's log, if the error is internal."));
    }

}
