package io.annals.projection.lms;

import java.util.ArrayList;
import java.util.List;

import io.annals.projection.relational.Table;

/** The tables of the schema {@code lms}: mostly one for each entity of the data model. */
final class LmsTables {

    private static final List<Table> ALL = new ArrayList<>();

    static final Table TENANT = table("tenant");

    static final Table ORGANIZATION = table("organization");

    static final Table DEPARTMENT = inside("department", "org_id");

    static final Table USER_ACCOUNT = table("user_account");

    static final Table USER_PROFILE = inside("user_profile", "user_id");

    static final Table USER_ROLE = inside("user_role", "user_id");

    static final Table COURSE = table("course");

    static final Table COURSE_INSTRUCTOR = inside("course_instructor", "course_id");

    static final Table MODULE = inside("module", "course_id");

    static final Table MODULE_PREREQUISITE = inside("module_prerequisite", "course_id");

    static final Table UNIT = inside("unit", "course_id");

    static final Table CONTENT = inside("content", "course_id");

    static final Table RESOURCE = inside("resource", "course_id");

    static final Table ASSESSMENT = table("assessment");

    static final Table ASSESSMENT_SECTION = inside("assessment_section", "assessment_id");

    static final Table ASSESSMENT_VERSION = table("assessment_version");

    static final Table QUESTION = inside("question", "assessment_id");

    static final Table QUESTION_VERSION = table("question_version");

    static final Table OPTION = inside("option", "assessment_id");

    static final Table ASSESSMENT_ATTEMPT = table("assessment_attempt");

    static final Table QUESTION_RESPONSE = table("question_response");

    static final Table ENROLLMENT = table("enrollment");

    static final Table CONTENT_PROGRESS = table("content_progress");

    static final Table ACCOMMODATION = table("accommodation");

    static final Table ENROLLMENT_RESULT = table("enrollment_result");

    static final Table WAITING_PLACE = table("waiting_place");

    private LmsTables() {
    }

    static List<Table> all() {
        return List.copyOf(ALL);
    }

    private static Table table(String name) {
        return listed(new Table(LmsSchema.NAME, name));
    }

    /** A table of rows inside an aggregate. */
    private static Table inside(String name, String owner) {
        return listed(new Table(LmsSchema.NAME, name, owner));
    }

    private static Table listed(Table table) {
        ALL.add(table);
        return table;
    }

}
