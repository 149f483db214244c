package io.annals.standalone.oulad;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.annals.api.user.Profile;
import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.RejectedRows;
import org.jspecify.annotations.Nullable;

/**
 * The folder's rows, checked against each other and brought together by course and by
 * student.
 *
 * @param courses in the order of the file
 * @param students in the order of their first row
 */
record Dataset(Map<Presentation, CourseRun> courses, Map<Integer, Student> students, RejectedRows rejects) {

    /**
     * One course.
     *
     * @param days how long it runs
     */
    record CourseRun(Presentation presentation, int days, List<Exam> exams, List<Site> sites) {
    }

    /**
     * One assessment.
     *
     * @param type {@code TMA}, {@code CMA} or {@code Exam}
     * @param day when it is due; unknown for most exams
     */
    record Exam(int id, Presentation presentation, String type, @Nullable Integer day, BigDecimal weight) {
    }

    /** One page or tool of a course. */
    record Site(int id, String activity, @Nullable Integer weekFrom, @Nullable Integer weekTo) {
    }

    /** One student with all enrollments. */
    record Student(int id, List<Enrollment> enrollments) {

        /** The day on which the earliest enrollment begins comes first. */
        List<Enrollment> inOrder() {
            return this.enrollments.stream()
                .sorted(Comparator.comparing((Enrollment enrollment) -> enrollment.presentation.start()))
                .toList();
        }

    }

    /** One student in one course; the registration follows from another file. */
    static final class Enrollment {

        final Presentation presentation;

        final Profile profile;

        final int previousAttempts;

        final int studiedCredits;

        final String finalResult;

        final List<Result> results = new ArrayList<>();

        final ClickCounts clicks = new ClickCounts();

        @Nullable Integer registered;

        @Nullable Integer unregistered;

        Enrollment(Presentation presentation, Profile profile, CsvRow row) {
            this.presentation = presentation;
            this.profile = profile;
            this.previousAttempts = row.number("num_of_prev_attempts");
            this.studiedCredits = row.number("studied_credits");
            this.finalResult = row.text("final_result");
        }

        /**
         * Where no registration is recorded, the start; never after the first result or
         * click.
         */
        int firstDay() {
            int known = Optional.ofNullable(this.registered).orElse(0);
            int beforeResults = this.results.stream().mapToInt(Result::day).reduce(known, Math::min);
            return this.clicks.firstDay().stream().reduce(beforeResults, Math::min);
        }

    }

    /**
     * One result.
     *
     * @param banked whether it was carried over from an earlier presentation
     * @param score 0 to 100; unknown where it was never marked
     */
    record Result(Exam exam, int day, boolean banked, @Nullable BigDecimal score) {
    }

    /** Reads the folder; what cannot be used is rejected and the rest goes on. */
    static Dataset read(Path folder) {
        return DatasetReader.read(folder);
    }

    /** How many commands it takes to play all of it, but for changes of profile. */
    long commands() {
        long perCourse = this.courses.values()
            .stream()
            .mapToLong((course) -> OuladOutline.of(course).commands() + 2L * course.exams.size())
            .sum();
        long perStudent = this.students.values().stream().mapToLong(Dataset::commands).sum();
        return 2 + perCourse + perStudent;
    }

    /** What the read stores must hold when all of it has been played. */
    LoadTotals totals() {
        List<Enrollment> enrollments = this.students.values()
            .stream()
            .flatMap((student) -> student.enrollments.stream())
            .toList();
        List<Result> results = enrollments.stream().flatMap((enrollment) -> enrollment.results.stream()).toList();
        return new LoadTotals(this.courses.size(),
                this.courses.values().stream().mapToLong((course) -> course.exams.size()).sum(),
                this.courses.values().stream().mapToLong((course) -> course.sites.size()).sum(), this.students.size(),
                enrollments.size(), results.size(), results.stream().filter((result) -> result.score == null).count(),
                enrollments.stream()
                    .collect(Collectors.groupingBy((enrollment) -> enrollment.finalResult.toLowerCase(Locale.ROOT),
                            Collectors.counting())));
    }

    private static long commands(Student student) {
        return 1 + student.enrollments.stream().mapToLong(LearnerImport::commands).sum();
    }

}
