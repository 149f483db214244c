package io.annals.projection.lms;

import java.util.List;

import io.annals.projection.relational.Table;

/**
 * The tables: one for each entity of the data model, and those of the sections and
 * versions of assessments.
 */
final class LmsTables {

    static final Table TENANT = table("tenant");

    static final Table ORGANIZATION = table("organization");

    static final Table DEPARTMENT = table("department");

    static final Table USER_ACCOUNT = table("user_account");

    static final Table USER_PROFILE = table("user_profile");

    static final Table USER_ROLE = table("user_role");

    static final Table COURSE = table("course");

    static final Table COURSE_INSTRUCTOR = table("course_instructor");

    static final Table MODULE = table("module");

    static final Table MODULE_PREREQUISITE = table("module_prerequisite");

    static final Table UNIT = table("unit");

    static final Table CONTENT = table("content");

    static final Table RESOURCE = table("resource");

    static final Table ASSESSMENT = table("assessment");

    static final Table ASSESSMENT_SECTION = table("assessment_section");

    static final Table ASSESSMENT_VERSION = table("assessment_version");

    static final Table QUESTION = table("question");

    static final Table QUESTION_VERSION = table("question_version");

    static final Table OPTION = table("option");

    static final Table ASSESSMENT_ATTEMPT = table("assessment_attempt");

    static final Table QUESTION_RESPONSE = table("question_response");

    static final Table ENROLLMENT = table("enrollment");

    static final Table CONTENT_PROGRESS = table("content_progress");

    static final Table ACCOMMODATION = table("accommodation");

    static final Table ENROLLMENT_RESULT = table("enrollment_result");

    static final Table WAITING_PLACE = table("waiting_place");

    static final List<Table> ALL = List.of(TENANT, ORGANIZATION, DEPARTMENT, USER_ACCOUNT, USER_PROFILE, USER_ROLE,
            COURSE, COURSE_INSTRUCTOR, MODULE, MODULE_PREREQUISITE, UNIT, CONTENT, RESOURCE, ASSESSMENT,
            ASSESSMENT_SECTION, ASSESSMENT_VERSION, QUESTION, QUESTION_VERSION, OPTION, ASSESSMENT_ATTEMPT,
            QUESTION_RESPONSE, ENROLLMENT, CONTENT_PROGRESS, ACCOMMODATION, ENROLLMENT_RESULT, WAITING_PLACE);

    private LmsTables() {
    }

    private static Table table(String name) {
        return new Table(LmsSchema.NAME, name);
    }

}
