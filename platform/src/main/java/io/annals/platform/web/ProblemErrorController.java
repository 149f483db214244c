package io.annals.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Responds with problem details, never HTML, to errors outside of Spring MVC. */
@RestController
@Hidden
class ProblemErrorController implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.TRACE.matches(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)))) {
            // Tomcat lists methods that the endpoint does not support.
            response.setHeader(HttpHeaders.ALLOW, null);
            return ProblemResponses.to(request, ProblemResponses.of(HttpStatus.NOT_IMPLEMENTED.value()),
                    HttpHeaders.EMPTY);
        }
        return ProblemResponses.to(request, problem(request), HttpHeaders.EMPTY);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return BrokenRequest.isCauseOf(failure) ? BrokenRequest.PROBLEM : ProblemMapper.of(failure);
        }
        return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
                ? ProblemResponses.of(status) : ProblemResponses.noSuchEndpoint();
    }

}
