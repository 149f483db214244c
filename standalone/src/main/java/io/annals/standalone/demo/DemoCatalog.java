package io.annals.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.annals.api.course.CourseDetails;

/**
 * The contents of the demo term, read from the resources {@code demo/courses.json} and
 * {@code demo/names.json}.
 */
record DemoCatalog(List<CourseText> courses, Names names) {

    /** A course with its outline. */
    record CourseText(String code, CourseDetails course, List<String> learningObjectives, List<ModuleText> modules,
            List<AssessmentText> assessments) {

        /** The category, which has a department of its own. */
        String category() {
            return Objects.requireNonNull(this.course.category());
        }

        long contents() {
            return this.modules.stream()
                .flatMap((module) -> module.units().stream())
                .mapToLong((unit) -> unit.contents().size())
                .sum();
        }

    }

    record ModuleText(String title, List<UnitText> units) {
    }

    record UnitText(String title, List<ContentText> contents) {
    }

    record ContentText(String type, String title, int minutes) {
    }

    /**
     * An assessment of 100 points.
     *
     * @param weight the weight in the course grade, in percent
     * @param week the week of the term, from 1, at the end of which it is due
     */
    record AssessmentText(String title, String type, int weight, int week, int passingScore) {
    }

    /**
     * The names from which learners are generated.
     *
     * @param first the first names by gender
     * @param places pairs of city and country
     */
    record Names(Map<String, List<String>> first, List<String> last, List<List<String>> places) {
    }

    static DemoCatalog read() {
        return new DemoCatalog(resource("courses.json", new TypeReference<>() {
        }), resource("names.json", new TypeReference<>() {
        }));
    }

    private static <T> T resource(String name, TypeReference<T> type) {
        try (InputStream text = DemoCatalog.class.getResourceAsStream("/demo/" + name)) {
            return JsonMapper.builder().build().readValue(text, type);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
