package io.annals.query.api;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the OpenAPI document what the query records do not show: which components are
 * path variables, and the version conditions of requests for a single view.
 */
@Component
class QueryDocumentation implements OperationCustomizer {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Set<String> inPath = pathVariables(method);
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            parameters.stream()
                .filter((parameter) -> inPath.contains(parameter.getName()))
                .forEach((parameter) -> parameter.in("path").required(true));
        }
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(VersionConditions.class)) {
            describeVersions(operation);
        }
        return operation;
    }

    private static Set<String> pathVariables(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        @Nullable RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (mapping != null) {
            for (String path : mapping.path()) {
                Matcher variables = VARIABLE.matcher(path);
                while (variables.find()) {
                    names.add(variables.group(1));
                }
            }
        }
        return names;
    }

    private static void describeVersions(Operation operation) {
        operation.addParametersItem(new QueryParameter().name(VersionConditions.MIN_VERSION)
            .required(false)
            .schema(new IntegerSchema().format("int64"))
            .description("The version that the view must have at least, as returned by a command. "
                    + "The response waits for it for a short time; then it is 503 `projection-behind`."));
        operation.addParametersItem(new HeaderParameter().name("If-None-Match")
            .required(false)
            .schema(new io.swagger.v3.oas.models.media.StringSchema())
            .description("The ETag of the view that the client has. The response is 304 if it is still current."));
    }

}
