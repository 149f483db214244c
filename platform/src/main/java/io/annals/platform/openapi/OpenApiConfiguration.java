package io.annals.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

/** What the description says of every process alike. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    /** The name of the response that every operation may give in place of its own. */
    public static final String PROBLEM = "Problem";

    private static final String CONTROLLER = "-controller";

    private static final String BEARER = "bearer";

    @Bean
    JavadocDescriptions prose() {
        return new JavadocDescriptions();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
            .info(new Info().title("Annals")
                .version("1")
                .description("A multi-tenant learning-management backend that never forgets. "
                        + "Commands change, queries show, the audit tells what happened.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
            .servers(List.of(new Server().url("/").description("This server")))
            .addSecurityItem(new SecurityRequirement().addList(BEARER))
            .components(new Components().addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, problemResponse("What went wrong, as an RFC 9457 problem detail."))
                .addSecuritySchemes(BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description("The access token that `POST /auth/login` gives.")));
    }

    /** Says of every query which permission it needs. */
    @Bean
    OperationCustomizer permissions() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter((type) -> type.isAnnotationPresent(Requires.class))
                .map((type) -> type.getAnnotation(Requires.class).value())
                .findFirst()
                .ifPresent((permission) -> require(operation, permission));
            return operation;
        };
    }

    /**
     * Says of every operation that it may answer with a problem, and groups operations by
     * what they are about.
     */
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

    /** {@code course-controller} and {@code course} are both about courses. */
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
                // A controller says how it answers, the family of commands what it is
                // about.
                named.merge(tag(tag.getName()), tag, (one, other) -> one.getName().endsWith(CONTROLLER) ? other : one);
            }
            named.forEach((name, tag) -> tag.setName(name));
            description.setTags(List.copyOf(named.values()));
        }
    }

    private static String tag(String name) {
        return name.endsWith(CONTROLLER) ? name.substring(0, name.length() - CONTROLLER.length()) : name;
    }

    /** Adds the permission to an operation, for readers and for programs. */
    public static void require(Operation operation, Permission permission) {
        List<String> roles = Arrays.stream(Role.values())
            .filter((role) -> role.permissions().contains(permission))
            .map((role) -> "`" + role.code() + "`")
            .toList();
        String before = (operation.getDescription() != null) ? operation.getDescription() + "\n\n" : "";
        operation.setDescription(before + "Needs the permission `" + permission.code() + "`, which "
                + String.join(", ", roles) + (roles.size() == 1 ? " has." : " have."));
        operation.addExtension("x-permission", permission.code());
    }

    /** An answer that is a problem. */
    public static ApiResponse problemResponse(String description) {
        return new ApiResponse().description(description)
            .content(new Content().addMediaType("application/problem+json",
                    new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> violation = JsonSchemas.typed("object")
            .required(List.of("field", "message"))
            .addProperty("field",
                    JsonSchemas.typed("string").description("The path of a field, or what a rule is about."))
            .addProperty("message", JsonSchemas.typed("string").description("What would be right."));
        return JsonSchemas.typed("object")
            .required(List.of("type", "title", "status", "detail", "code", "violations"))
            .description("What went wrong (RFC 9457).")
            .addProperty("type",
                    JsonSchemas.typed("string").format("uri").description("`urn:annals:problem:` and the code."))
            .addProperty("title", JsonSchemas.typed("string").description("The code in words."))
            .addProperty("status", JsonSchemas.typed("integer").description("The HTTP status."))
            .addProperty("detail",
                    JsonSchemas.typed("string").description("What is wrong this time and what would be right."))
            .addProperty("code", JsonSchemas.typed("string").description("The stable name to decide by."))
            .addProperty("violations",
                    JsonSchemas.typed("array").items(violation).description("Every field or rule that is broken."))
            .addProperty("instance", JsonSchemas.typed("string").description("The path of the request."))
            .addProperty("requestId",
                    JsonSchemas.typed("string").description("The name of the request, as in `X-Request-Id`."))
            .addProperty("incident",
                    JsonSchemas.typed("string").description("The name under which our log tells more."));
    }

}
