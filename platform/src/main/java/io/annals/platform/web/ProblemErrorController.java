package io.annals.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Responds with problem details, never HTML, to errors outside of Spring MVC. */
@RestController
@Hidden
class ProblemErrorController implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
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
