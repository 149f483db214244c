package io.annals.query.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.annals.platform.messaging.Caller;
import org.bson.Document;

/**
 * What courses and their assessments are called, joined when a document is read: so a
 * title is changed in one place, and no projection waits for another.
 */
public final class Titles {

    private static final String TITLE = "title";

    private final Map<String, Document> courses = new HashMap<>();

    private final Map<String, String> assessments = new HashMap<>();

    private Titles() {
    }

    /** Reads the titles of these courses and of all their assessments. */
    public static Titles of(Collection<String> courseIds, TenantDocuments documents, Caller caller) {
        Titles titles = new Titles();
        documents.of(caller, "course_catalogue")
            .some(courseIds, "code", TITLE, "assessments.assessmentId", "assessments." + TITLE)
            .forEach(titles::add);
        return titles;
    }

    private void add(Document course) {
        this.courses.put(course.getString("_id"), course);
        for (Document assessment : course.getList("assessments", Document.class, List.of())) {
            this.assessments.put(assessment.getString("assessmentId"), assessment.getString(TITLE));
        }
    }

    /** Adds the code and the title of the course that the document names. */
    public void nameCourse(Document document) {
        Document course = this.courses.get(document.getString("courseId"));
        if (course != null) {
            document.append("courseCode", course.get("code")).append("courseTitle", course.get(TITLE));
        }
    }

    /** Adds the title of the assessment to each result. */
    public void nameAssessments(List<Document> results) {
        results.forEach((result) -> result.append(TITLE, this.assessments.get(result.getString("assessmentId"))));
    }

}
