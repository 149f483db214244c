package io.annals.platform.web;

import java.util.stream.Collectors;

import io.annals.api.Refusal.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes why a JSON body cannot be read, without repeating its content. */
final class UnreadableBody {

    private UnreadableBody() {
    }

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case Throwable cause when cause.getCause() instanceof RequestRefusedException refused -> refused.problem();
            case UnrecognizedPropertyException unknown -> Problem.of(HttpStatus.BAD_REQUEST, "unknown-field",
                    "The body has a field that does not exist.", new Violation(path(unknown), "does not exist"));
            case DatabindException wrong when !path(wrong).isEmpty() -> Problem.of(HttpStatus.BAD_REQUEST, "wrong-type",
                    "A field of the body has the wrong type.", new Violation(path(wrong), "has the wrong type"));
            case JacksonException broken when broken.getLocation() != null ->
                Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not valid JSON at line "
                        + broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr() + ".");
            case null, default ->
                Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body must be a JSON object.");
        };
    }

    private static String path(JacksonException failure) {
        return failure.getPath()
            .stream()
            .map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
                    : "[" + step.getIndex() + "]")
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    }

}
