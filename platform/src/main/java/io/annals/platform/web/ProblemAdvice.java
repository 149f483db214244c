package io.annals.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.annals.api.Refusal.Violation;
import io.annals.platform.validation.ConstraintMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Translates every exception in Spring MVC to problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (BrokenRequest.isCauseOf(failure)) {
            return response.isCommitted() ? null
                    : ProblemResponses.to(request, BrokenRequest.PROBLEM, HttpHeaders.EMPTY);
        }
        return ProblemResponses.to(request, problem(failure), headers(failure));
    }

    private static HttpHeaders headers(Exception failure) {
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            headers.set(HttpHeaders.ALLOW, String.join(", ", allowedMethods(wrong)));
        }
        else if (failure instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        return headers;
    }

    /** Every endpoint supports OPTIONS, and HEAD if it supports GET. */
    private static List<String> allowedMethods(HttpRequestMethodNotSupportedException wrong) {
        Set<String> methods = new TreeSet<>(
                List.of(Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0])));
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        methods.add(HttpMethod.OPTIONS.name());
        return List.copyOf(methods);
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case NoResourceFoundException missing -> ProblemResponses.noSuchEndpoint();
            case NoHandlerFoundException missing -> ProblemResponses.noSuchEndpoint();
            case HttpRequestMethodNotSupportedException wrong ->
                Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
                        "The endpoint supports the methods " + String.join(", ", allowedMethods(wrong)) + ".");
            case HttpMediaTypeNotSupportedException wrong -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type", "The Content-Type must be " + list(wrong.getSupportedMediaTypes()) + ".");
            case HttpMediaTypeNotAcceptableException wrong -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
                    wrong.getSupportedMediaTypes().isEmpty() ? "Accept must be a list of media types."
                            : "The response is " + list(wrong.getSupportedMediaTypes()) + ": Accept must include it.");
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentNotValidException broken -> invalid(broken.getAllErrors());
            case HandlerMethodValidationException broken -> invalid(broken);
            case MissingServletRequestParameterException missing ->
                invalid(new Violation(missing.getParameterName(), "is required"));
            case MethodArgumentTypeMismatchException wrong ->
                invalid(new Violation(wrong.getName(), "must be " + typeName(wrong.getRequiredType())));
            case ErrorResponse other -> ProblemResponses.of(other.getStatusCode().value());
            default -> ProblemMapper.of(failure);
        };
    }

    private static String list(List<MediaType> types) {
        return String.join(" or ", types.stream().map(MediaType::toString).toList());
    }

    private static Problem invalid(List<ObjectError> errors) {
        return invalid(errors.stream()
            .map((error) -> new Violation(
                    (error instanceof FieldError field) ? field.getField() : error.getObjectName(), message(error)))
            .toArray(Violation[]::new));
    }

    private static String message(ObjectError error) {
        return error.contains(ConstraintViolation.class)
                ? ConstraintMessages.of(error.unwrap(ConstraintViolation.class))
                : Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    private static Problem invalid(HandlerMethodValidationException broken) {
        return invalid(broken.getParameterValidationResults()
            .stream()
            .flatMap((result) -> result.getResolvableErrors()
                .stream()
                .map((error) -> new Violation(
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "request"),
                        Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"))))
            .toArray(Violation[]::new));
    }

    private static Problem invalid(Violation... violations) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Some parameters are not valid.", violations);
    }

    private static String typeName(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return switch ((type != null) ? type.getSimpleName() : "") {
            case "UUID" -> "a UUID";
            case "int", "Integer", "long", "Long" -> "an integer";
            case "boolean", "Boolean" -> "true or false";
            case "Instant" -> "an instant such as 2026-01-31T12:00:00Z";
            case "LocalDate" -> "a date such as 2026-01-31";
            default -> "of another type";
        };
    }

}
