package io.annals.standalone.oulad;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.annals.api.user.Profile;
import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.CsvTable;
import io.annals.standalone.load.RejectedRows;
import io.annals.standalone.load.UnusableRowException;
import io.annals.standalone.oulad.Dataset.CourseRun;
import io.annals.standalone.oulad.Dataset.DatasetAssessment;
import io.annals.standalone.oulad.Dataset.DatasetEnrollment;
import io.annals.standalone.oulad.Dataset.DatasetResult;
import io.annals.standalone.oulad.Dataset.Site;
import io.annals.standalone.oulad.Dataset.Student;
import org.jspecify.annotations.Nullable;

/** Reads the files of the dataset and checks that their rows are consistent. */
final class DatasetReader {

    private static final Set<String> OUTCOMES = Set.of("Pass", "Distinction", "Fail", "Withdrawn");

    private static final Set<String> TYPES = Set.of("TMA", "CMA", "Exam");

    private static final Set<String> COURSE_KEY = Set.of("code_module", "code_presentation");

    private final Path folder;

    private final RejectedRows rejects = new RejectedRows();

    private final Map<Presentation, CourseRun> courses = new LinkedHashMap<>();

    private final Map<Integer, DatasetAssessment> assessments = new LinkedHashMap<>();

    private final Map<Integer, Student> students = new LinkedHashMap<>();

    private final Map<Integer, Presentation> siteCourses = new HashMap<>();

    private final Map<EnrollmentKey, DatasetEnrollment> enrollments = new LinkedHashMap<>();

    private record EnrollmentKey(Presentation presentation, int student) {
    }

    static Dataset read(Path folder) {
        DatasetReader reader = new DatasetReader(folder);
        reader.courses();
        reader.assessments();
        reader.sites();
        reader.students();
        reader.registrations();
        reader.results();
        reader.clicks();
        return new Dataset(reader.courses, reader.students, reader.rejects);
    }

    private DatasetReader(Path folder) {
        this.folder = folder;
    }

    private void courses() {
        CsvTable.require(this.folder, "courses").read(columns("module_presentation_length"), this.rejects, (row) -> {
            Presentation presentation = Presentation.of(row);
            CourseRun run = new CourseRun(presentation, row.number("module_presentation_length"), new ArrayList<>(),
                    new ArrayList<>());
            requireNew(this.courses.putIfAbsent(presentation, run), "the course");
        });
    }

    private void assessments() {
        CsvTable.require(this.folder, "assessments")
            .read(columns("id_assessment", "assessment_type", "date", "weight"), this.rejects, (row) -> {
                CourseRun course = courseOf(row);
                String type = oneOf(TYPES, "assessment_type", row.text("assessment_type"));
                DatasetAssessment assessment = new DatasetAssessment(row.number("id_assessment"), course.presentation(),
                        type, row.optionalNumber("date").orElse(null),
                        row.optionalDecimal("weight", 0, 100).orElse(BigDecimal.ZERO));
                requireNew(this.assessments.putIfAbsent(assessment.id(), assessment), "the assessment");
                course.assessments().add(assessment);
            });
    }

    private void sites() {
        CsvTable.require(this.folder, "vle")
            .read(columns("id_site", "activity_type", "week_from", "week_to"), this.rejects, (row) -> {
                CourseRun course = courseOf(row);
                Site site = new Site(row.number("id_site"), row.text("activity_type"),
                        row.optionalNumber("week_from").orElse(null), row.optionalNumber("week_to").orElse(null));
                requireNew(this.siteCourses.putIfAbsent(site.id(), course.presentation()), "the site");
                course.sites().add(site);
            });
    }

    private void students() {
        CsvTable.require(this.folder, "studentInfo")
            .read(columns("id_student", "gender", "region", "highest_education", "imd_band", "age_band",
                    "num_of_prev_attempts", "studied_credits", "disability", "final_result"), this.rejects, (row) -> {
                        Presentation presentation = courseOf(row).presentation();
                        int id = row.number("id_student");
                        oneOf(OUTCOMES, "final_result", row.text("final_result"));
                        DatasetEnrollment enrollment = new DatasetEnrollment(presentation, profile(row), row);
                        requireNew(this.enrollments.putIfAbsent(new EnrollmentKey(presentation, id), enrollment),
                                "the student's enrollment");
                        this.students.computeIfAbsent(id, (newId) -> new Student(newId, new ArrayList<>(1)))
                            .enrollments()
                            .add(enrollment);
                    });
    }

    private static Profile profile(CsvRow row) {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        for (String column : List.of("highest_education", "imd_band", "age_band", "disability")) {
            row.optionalText(column).ifPresent((value) -> info.put(column, value));
        }
        return new Profile(row.text("gender"), null, null, null, row.text("region"), null, info);
    }

    private void registrations() {
        CsvTable.require(this.folder, "studentRegistration")
            .read(columns("id_student", "date_registration", "date_unregistration"), this.rejects, (row) -> {
                DatasetEnrollment enrollment = enrollmentOf(courseOf(row).presentation(), row);
                enrollment.registered = row.optionalNumber("date_registration").orElse(null);
                enrollment.unregistered = row.optionalNumber("date_unregistration").orElse(null);
            });
    }

    private void results() {
        Set<Long> known = new HashSet<>();
        CsvTable.require(this.folder, "studentAssessment")
            .read(Set.of("id_assessment", "id_student", "date_submitted", "is_banked", "score"), this.rejects,
                    (row) -> {
                        DatasetAssessment assessment = this.assessments.get(row.number("id_assessment"));
                        if (assessment == null) {
                            throw new UnusableRowException("id_assessment is not in assessments");
                        }
                        DatasetEnrollment enrollment = enrollmentOf(assessment.presentation(), row);
                        DatasetResult result = new DatasetResult(assessment, row.number("date_submitted"),
                                row.number("is_banked") == 1, row.optionalDecimal("score", 0, 100).orElse(null));
                        long key = ((long) assessment.id() << 32) | row.number("id_student");
                        requireNew(known.add(key) ? null : result, "the result");
                        enrollment.results.add(result);
                    });
    }

    /** Equal rows are valid: each one counts separate clicks. */
    private void clicks() {
        CsvTable.find(this.folder, "studentVle")
            .ifPresent((table) -> table.read(columns("id_student", "id_site", "date", "sum_click"), this.rejects,
                    (row) -> {
                        Presentation presentation = courseOf(row).presentation();
                        int site = row.number("id_site");
                        if (!presentation.equals(this.siteCourses.get(site))) {
                            throw new UnusableRowException("id_site belongs to another course or is not in vle");
                        }
                        int clicks = row.number("sum_click");
                        if (clicks < 1) {
                            throw new UnusableRowException("sum_click is less than 1");
                        }
                        enrollmentOf(presentation, row).clicks.add(row.number("date"), site, clicks);
                    }));
    }

    private CourseRun courseOf(CsvRow row) {
        CourseRun course = this.courses.get(Presentation.of(row));
        if (course == null) {
            throw new UnusableRowException("code_module and code_presentation are not in courses");
        }
        return course;
    }

    private DatasetEnrollment enrollmentOf(Presentation presentation, CsvRow row) {
        DatasetEnrollment enrollment = this.enrollments.get(new EnrollmentKey(presentation, row.number("id_student")));
        if (enrollment == null) {
            throw new UnusableRowException("id_student is not in studentInfo for this course");
        }
        return enrollment;
    }

    private static void requireNew(@Nullable Object existing, String what) {
        if (existing != null) {
            throw new UnusableRowException(what + " occurs twice");
        }
    }

    private static String oneOf(Set<String> allowed, String column, String value) {
        if (!allowed.contains(value)) {
            throw new UnusableRowException(column + " is not one of " + allowed.stream().sorted().toList());
        }
        return value;
    }

    private static Set<String> columns(String... columns) {
        Set<String> all = new HashSet<>(COURSE_KEY);
        all.addAll(List.of(columns));
        return all;
    }

}
