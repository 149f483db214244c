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
 * The contents of the dataset, checked for consistency and grouped by course and student.
 *
 * @param courses the courses in file order
 * @param students the students in the order of their first row
 */
record Dataset(Map<Presentation, CourseRun> courses, Map<Integer, Student> students, RejectedRows rejects) {

    /**
     * One presentation of a module, which becomes a course.
     *
     * @param days the length in days
     */
    record CourseRun(Presentation presentation, int days, List<DatasetAssessment> assessments, List<Site> sites) {
    }

    /**
     * An assessment.
     *
     * @param type {@code TMA}, {@code CMA} or {@code Exam}
     * @param day the due day, counted from the start; absent for most exams
     */
    record DatasetAssessment(int id, Presentation presentation, String type, @Nullable Integer day, BigDecimal weight) {
    }

    /** A page or tool in the virtual learning environment of a course. */
    record Site(int id, String activity, @Nullable Integer weekFrom, @Nullable Integer weekTo) {
    }

    /** A student with all enrollments. */
    record Student(int id, List<DatasetEnrollment> enrollments) {

        /** Returns the enrollments in the order of their presentations' start dates. */
        List<DatasetEnrollment> inOrder() {
            return this.enrollments.stream()
                .sorted(Comparator.comparing((DatasetEnrollment enrollment) -> enrollment.presentation.start()))
                .toList();
        }

    }

    /**
     * The enrollment of a student in a course. Registration dates, results and clicks are
     * added from other files.
     */
    static final class DatasetEnrollment {

        final Presentation presentation;

        final Profile profile;

        final int previousAttempts;

        final int studiedCredits;

        final String finalResult;

        final List<DatasetResult> results = new ArrayList<>();

        final ClickCounts clicks = new ClickCounts();

        @Nullable Integer registered;

        @Nullable Integer unregistered;

        DatasetEnrollment(Presentation presentation, Profile profile, CsvRow row) {
            this.presentation = presentation;
            this.profile = profile;
            this.previousAttempts = row.number("num_of_prev_attempts");
            this.studiedCredits = row.number("studied_credits");
            this.finalResult = row.text("final_result");
        }

        /**
         * Returns the day of enrollment: the registration, or the start of the course if
         * no registration is recorded, but at the latest the first result or click.
         */
        int firstDay() {
            int known = Optional.ofNullable(this.registered).orElse(0);
            int beforeResults = this.results.stream().mapToInt(DatasetResult::day).reduce(known, Math::min);
            return this.clicks.firstDay().stream().reduce(beforeResults, Math::min);
        }

    }

    /**
     * The result of an assessment.
     *
     * @param banked whether the result was transferred from an earlier presentation
     * @param score the score from 0 to 100; absent if the result was never graded
     */
    record DatasetResult(DatasetAssessment assessment, int day, boolean banked, @Nullable BigDecimal score) {
    }

    /** Reads the dataset. Rows that cannot be used are rejected. */
    static Dataset read(Path folder) {
        return DatasetReader.read(folder);
    }

    /** The number of commands of the import, without changes of profile. */
    long commands() {
        long perCourse = this.courses.values()
            .stream()
            .mapToLong((course) -> OuladOutline.of(course).commands() + 2L * course.assessments.size())
            .sum();
        long perStudent = this.students.values().stream().mapToLong(Dataset::commands).sum();
        return 2 + perCourse + perStudent;
    }

    /** The counts that the read models must reach after the import. */
    LoadTotals totals() {
        List<DatasetEnrollment> enrollments = this.students.values()
            .stream()
            .flatMap((student) -> student.enrollments.stream())
            .toList();
        List<DatasetResult> results = enrollments.stream()
            .flatMap((enrollment) -> enrollment.results.stream())
            .toList();
        return new LoadTotals(this.courses.size(),
                this.courses.values().stream().mapToLong((course) -> course.assessments.size()).sum(),
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
