package io.annals.platform.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a request whose {@code Accept} header excludes the media type of the endpoint,
 * before the endpoint does anything. Spring MVC checks only endpoints that declare their
 * media type, and ignores a quality of 0, by which clients exclude a type (RFC 9110,
 * section 12.5.1).
 */
final class AcceptInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        List<MediaType> accepted = parse(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        Collection<MediaType> produced = produced(request);
        if (produced.stream().noneMatch((type) -> isAccepted(type, accepted))) {
            throw new HttpMediaTypeNotAcceptableException(List.copyOf(produced));
        }
        return true;
    }

    private static List<MediaType> parse(List<String> header) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(header);
        }
        catch (InvalidMediaTypeException ex) {
            throw new HttpMediaTypeNotAcceptableException("Accept is malformed: " + ex.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<MediaType> produced(HttpServletRequest request) {
        Object declared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return (declared != null) ? (Set<MediaType>) declared : Set.of(MediaType.APPLICATION_JSON);
    }

    /**
     * The most specific media range that includes the type decides; parameters are
     * ignored.
     */
    private static boolean isAccepted(MediaType type, List<MediaType> accepted) {
        return accepted.isEmpty() || accepted.stream()
            .filter((range) -> range.includes(type))
            .max(Comparator.comparingInt(AcceptInterceptor::specificity)
                .thenComparingDouble(MediaType::getQualityValue))
            .filter((range) -> range.getQualityValue() > 0)
            .isPresent();
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

}
