package io.annals.projection.lms;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentAccessed.Access;
import io.annals.api.organization.OrganizationEvent.DepartmentAdded;
import io.annals.api.organization.OrganizationEvent.DepartmentRenamed;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.api.tenant.TenantEvent.TenantCreated;
import io.annals.api.tenant.TenantEvent.TenantRenamed;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.PasswordSet;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.relational.Table;
import io.annals.projection.testing.AuthoredAssessment;
import io.annals.projection.testing.AuthoredCourse;
import io.annals.projection.testing.LearntCourse;
import io.annals.projection.testing.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** The rows that each event makes and sets. */
class LmsRowsTest extends ProjectedRows {

    @Test
    void a_tenant_sees_its_own_row() {
        UUID tenant = UUID.randomUUID();
        project(new TenantCreated(tenant, "Demo", "demo.example", "gold", "school", 100, FIRST),
                new TenantRenamed(tenant, "Demo II", SECOND));
        assertThat(this.lms.row(LmsTables.TENANT, tenant)).containsOnly(entry("id", tenant), entry("tenant_id", tenant),
                entry("name", "Demo II"), entry("primary_domain", "demo.example"), entry("subscription_tier", "gold"),
                entry("industry_type", "school"), entry("max_users", 100), entry("status", "active"),
                entry("is_active", true), entry("version", 1L), entry("created_at", time(FIRST)),
                entry("updated_at", time(SECOND)), entry("created_by", RunningLms.ACTOR),
                entry("updated_by", RunningLms.ACTOR));
    }

    @Test
    void departments_carry_the_version_of_their_organization() {
        UUID organization = UUID.randomUUID();
        UUID department = UUID.randomUUID();
        project(new OrganizationCreated(organization, "Faculty", "FAC", "faculty", null, FIRST),
                new OrganizationRenamed(organization, "School", SECOND),
                new DepartmentAdded(organization, department, "Physics", "PHY", "Matter", null, SECOND),
                new DepartmentRenamed(organization, department, "Physics II", THIRD));
        assertThat(this.lms.row(LmsTables.ORGANIZATION, organization)).contains(entry("name", "School"),
                entry("code", "FAC"), entry("type", "faculty"), entry("status", "active"), entry("version", 3L),
                entry("activated_at", time(FIRST)), entry("updated_at", time(THIRD)));
        assertThat(this.lms.row(LmsTables.DEPARTMENT, department)).containsOnly(entry("id", department),
                entry("tenant_id", RunningLms.TENANT), entry("org_id", organization), entry("name", "Physics II"),
                entry("code", "PHY"), entry("description", "Matter"), entry("status", "active"), entry("version", 3L),
                entry("created_at", time(SECOND)), entry("updated_at", time(THIRD)));
    }

    @Test
    void a_user_has_an_account_a_profile_and_roles() {
        UUID user = UUID.randomUUID();
        Profile profile = new Profile("f", LocalDate.parse("1990-05-06"), "Bio", "Town", "Kent", "UK", Map.of("a", 1));
        project(registered(user, null), new PasswordSet(user, SECOND), new ProfileChanged(user, profile, SECOND),
                new RoleAssigned(user, Role.LEARNER, SECOND), new RoleAssigned(user, Role.INSTRUCTOR, SECOND),
                new RoleRevoked(user, Role.INSTRUCTOR, THIRD));
        assertThat(this.lms.row(LmsTables.USER_ACCOUNT, user)).contains(entry("email", "Ann@X.example"),
                entry("email_folded", "ann@x.example"), entry("username", "ann"), entry("first_name", "Ann"),
                entry("middle_name", "B."), entry("last_name", "Cole"), entry("phone", "+44"),
                entry("employee_id", "E-1"), entry("user_type", "learner"), entry("status", "active"),
                entry("is_active", true), entry("password_changed_at", time(SECOND)), entry("version", 5L));
        assertThat(this.lms.row(LmsTables.USER_PROFILE, Ids.named(user, "profile"))).contains(entry("user_id", user),
                entry("gender", "f"), entry("date_of_birth", Date.valueOf("1990-05-06")), entry("bio", "Bio"),
                entry("city", "Town"), entry("state", "Kent"), entry("country", "UK"), entry("version", 2L));
        assertThat(this.lms.sql().sql("""
                select role_code || coalesce(' until ' || cast(expires_at at time zone 'UTC' as date), '')
                from lms.user_role where user_id = ? order by role_code
                """).param(user).query(String.class).list()).containsExactly("instructor until 2024-02-03", "learner");
    }

    @Test
    void erasing_a_person_leaves_nothing_personal() {
        UUID user = UUID.randomUUID();
        Profile profile = new Profile("f", null, "Bio", null, null, null, Map.of());
        project(registered(user, profile), new UserErased(user, SECOND));
        assertThat(this.lms.row(LmsTables.USER_ACCOUNT, user))
            .containsOnlyKeys("id", "tenant_id", "user_type", "status", "is_active", "deactivated_at", "erased_at",
                    "created_at", "updated_at", "created_by", "updated_by", "version")
            .contains(entry("status", "erased"), entry("is_active", false), entry("erased_at", time(SECOND)));
        assertThat(this.lms.row(LmsTables.USER_PROFILE, Ids.named(user, "profile"))).containsOnlyKeys("id", "tenant_id",
                "user_id", "created_at", "updated_at", "version");
    }

    @Test
    void a_course_carries_its_outline() {
        UUID course = UUID.randomUUID();
        UUID module = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        UUID content = UUID.randomUUID();
        project(created(course),
                new ModuleAdded(course, module, 1, new Module("Module", "m", 30, List.of(), Map.of()), true, SECOND),
                new UnitAdded(course, module, unit, 2, new Unit("Unit", "u", "lesson", 20, Map.of()), true, SECOND),
                new ContentAdded(course, unit, content, 3,
                        new Content("page", "Page", Map.of("html", "<p>"), 10, Map.of(), true), SECOND),
                new ContentPublished(course, content, THIRD),
                new AssessmentPlaced(course, unit, UUID.randomUUID(), true, null, null, THIRD),
                new CoursePublished(course, THIRD));
        assertThat(this.lms.row(LmsTables.COURSE, course)).contains(entry("code", "C-1"), entry("title", "Course"),
                entry("category", "Science"), entry("duration_hours", 40), entry("status", "published"),
                entry("starts_on", Date.valueOf("2024-02-01")), entry("published_at", time(THIRD)),
                entry("version", 6L), entry("created_at", time(FIRST)), entry("updated_at", time(THIRD)));
        assertThat(text("select learning_objectives from lms.course where id = ?", course)).isEqualTo("[\"know\"]");
        assertThat(this.lms.row(LmsTables.MODULE, module)).contains(entry("course_id", course), entry("sequence_no", 1),
                entry("title", "Module"), entry("description", "m"), entry("duration_mins", 30),
                entry("status", "published"), entry("published_at", time(SECOND)), entry("version", 1L));
        assertThat(this.lms.row(LmsTables.UNIT, unit)).contains(entry("module_id", module), entry("sequence_no", 2),
                entry("title", "Unit"), entry("type", "lesson"), entry("duration_mins", 20), entry("version", 2L));
        assertThat(this.lms.row(LmsTables.CONTENT, content)).contains(entry("unit_id", unit), entry("sequence_no", 3),
                entry("type", "page"), entry("title", "Page"), entry("status", "published"),
                entry("estimated_duration", 10), entry("published_at", time(THIRD)), entry("version", 4L));
        assertThat(text("select content_data ->> 'html' from lms.content where id = ?", content)).isEqualTo("<p>");
    }

    @Test
    void courses_and_tenants_may_use_the_same_ids_for_their_items() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        UUID module = UUID.randomUUID();
        UUID tenant = UUID.randomUUID();
        project(created(one), new ModuleAdded(one, module, 1, Module.titled("One"), true, SECOND), created(two),
                new ModuleAdded(two, module, 1, Module.titled("Two"), true, SECOND),
                new ModuleDescribed(two, module, Module.titled("Second"), THIRD));
        new Timeline(this.lms.events(), tenant, RunningLms.ACTOR).record(created(theirs),
                new ModuleAdded(theirs, module, 1, Module.titled("Theirs"), false, SECOND),
                new ModuleRetired(theirs, module, THIRD));
        this.lms.catchUp();
        assertThat(this.lms.sql().sql("""
                select title || ' ' || status || ' ' || (tenant_id = :tenant)
                from lms.module where id = :module order by title
                """).param("tenant", tenant).param("module", module).query(String.class).list())
            .containsExactly("One published false", "Second published false", "Theirs retired true");
    }

    @Test
    void a_course_is_as_its_author_said_last() {
        AuthoredCourse written = authored();
        assertThat(this.lms.row(LmsTables.COURSE, written.course)).contains(entry("code", "NEW-1"),
                entry("title", "Title"), entry("description", "About it"), entry("category", "Science"),
                entry("difficulty_level", "hard"), entry("duration_hours", 40), entry("copied_from", written.source),
                entry("starts_on", Date.valueOf("2024-02-01")), entry("ends_on", Date.valueOf("2024-06-30")),
                entry("version", (long) written.events().size() - 1));
        assertThat(text("select learning_objectives ->> 1 from lms.course where id = ?", written.course))
            .isEqualTo("can");
        assertThat(text("select prerequisites -> 0 ->> 'courseId' from lms.course where id = ?", written.course))
            .isEqualTo(written.source.toString());
        assertThat(text("""
                select settings ->> 'seats' || ' ' || (settings ->> 'enrollFrom') || ' '
                    || (settings -> 'completionCriteria' ->> 'passedAssessments')
                from lms.course where id = ?
                """, written.course)).isEqualTo("30 2024-01-01T00:00:00Z all");
    }

    @Test
    void items_are_where_their_author_put_them_last() {
        AuthoredCourse written = authored();
        assertThat(this.lms.row(LmsTables.MODULE, written.one)).contains(entry("sequence_no", 1), entry("title", "One"),
                entry("description", "m"), entry("duration_mins", 30), entry("status", "published"));
        assertThat(this.lms.row(LmsTables.MODULE, written.two)).contains(entry("sequence_no", 2),
                entry("status", "retired"));
        assertThat(this.lms.row(LmsTables.UNIT, written.b)).contains(entry("module_id", written.one),
                entry("sequence_no", 1), entry("status", "retired"));
        assertThat(this.lms.row(LmsTables.UNIT, written.a)).contains(entry("module_id", written.one),
                entry("sequence_no", 2), entry("title", "A"), entry("type", "lesson"), entry("status", "published"));
        assertThat(this.lms.row(LmsTables.CONTENT, written.y)).contains(entry("unit_id", written.a),
                entry("sequence_no", 1), entry("required", true), entry("status", "retired"));
        assertThat(this.lms.row(LmsTables.CONTENT, written.x)).contains(entry("unit_id", written.a),
                entry("sequence_no", 2), entry("type", "video"), entry("required", false),
                entry("status", "published"));
        assertThat(this.lms.row(LmsTables.RESOURCE, written.r)).contains(entry("content_id", written.x),
                entry("sequence_no", 1), entry("type", "link"), entry("title", "R"),
                entry("url", "https://example.org/r"), entry("mime_type", "text/html"), entry("size_bytes", 9L));
    }

    @Test
    void what_is_removed_keeps_its_row_without_a_place() {
        AuthoredCourse written = authored();
        for (Table table : List.of(LmsTables.MODULE, LmsTables.UNIT, LmsTables.CONTENT)) {
            UUID gone = table.equals(LmsTables.MODULE) ? written.gone
                    : table.equals(LmsTables.UNIT) ? written.goneUnit : written.goneContent;
            assertThat(this.lms.row(table, gone)).contains(entry("status", "removed"))
                .containsKey("removed_at")
                .doesNotContainKey("sequence_no");
        }
        assertThat(this.lms.row(LmsTables.RESOURCE, written.goneToo)).containsKey("removed_at")
            .doesNotContainKey("sequence_no");
    }

    @Test
    void instructors_and_requirements_say_whether_they_still_hold() {
        AuthoredCourse written = authored();
        assertThat(this.lms.row(LmsTables.COURSE_INSTRUCTOR, written.annTeaches))
            .contains(entry("course_id", written.course), entry("user_id", written.ann), entry("role", "lead"))
            .containsKey("assigned_at")
            .doesNotContainKey("removed_at");
        assertThat(this.lms.row(LmsTables.COURSE_INSTRUCTOR, written.bobTeaches)).containsKey("removed_at");
        assertThat(this.lms.row(LmsTables.MODULE_PREREQUISITE, written.requirement))
            .contains(entry("module_id", written.two), entry("prerequisite_module_id", written.one),
                    entry("requirement_type", "min_score"), entry("min_score", new BigDecimal("50.5")))
            .doesNotContainKey("removed_at");
        assertThat(this.lms.row(LmsTables.MODULE_PREREQUISITE, written.dropped)).containsKey("removed_at");
    }

    private AuthoredCourse authored() {
        AuthoredCourse written = new AuthoredCourse(UUID::randomUUID, () -> FIRST);
        project(written.events().toArray(DomainEvent[]::new));
        return written;
    }

    @Test
    void a_course_that_is_a_draft_again_is_not_published() {
        UUID course = UUID.randomUUID();
        project(created(course), new CoursePublished(course, SECOND),
                new FirstLearnerEnrolled(course, UUID.randomUUID(), SECOND), new CourseUnpublished(course, THIRD));
        assertThat(this.lms.row(LmsTables.COURSE, course)).contains(entry("status", "draft"), entry("version", 3L))
            .doesNotContainKey("published_at");
    }

    @Test
    void a_course_is_found_by_what_its_author_said_last() {
        AuthoredCourse written = authored();
        assertThat(this.lms.row(LmsTables.COURSE, written.course)).contains(entry("code_folded", "new-1"),
                entry("code_words", "new 1"), entry("title_folded", "title"), entry("text_words", "title about it"),
                entry("self_enrollment", true), entry("enroll_from", time(Instant.parse("2024-01-01T00:00:00Z"))),
                entry("enroll_until", time(Instant.parse("2024-02-01T00:00:00Z"))));
        String tenant = RunningLms.TENANT.toString().substring(24);
        assertThat(text("select search::text from lms.course where id = ?", written.course))
            .isEqualTo("'%1$s:1' '%1$s:about' '%1$s:it' '%1$s:new' '%1$s:title'".formatted(tenant));
    }

    @Test
    void the_version_of_a_course_is_that_of_its_last_event_also_when_a_learner_is_the_first() {
        UUID course = UUID.randomUUID();
        project(created(course), new CoursePublished(course, SECOND),
                new FirstLearnerEnrolled(course, UUID.randomUUID(), THIRD));
        assertThat(this.lms.row(LmsTables.COURSE, course)).contains(entry("status", "published"), entry("version", 2L));
    }

    @Test
    void an_archived_course_can_come_back() {
        UUID course = UUID.randomUUID();
        project(created(course), new CoursePublished(course, SECOND), new CourseArchived(course, THIRD));
        assertThat(this.lms.row(LmsTables.COURSE, course)).contains(entry("status", "archived"),
                entry("archived_at", time(THIRD)));
        project(new CourseRestored(course, THIRD));
        assertThat(this.lms.row(LmsTables.COURSE, course)).contains(entry("status", "published"), entry("version", 3L))
            .doesNotContainKey("archived_at");
    }

    @Test
    void an_assessment_goes_from_draft_to_closed() {
        UUID assessment = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        project(new AssessmentCreated(assessment, course, unit, new AssessmentDetails("Quiz", "q", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), 90, 3,
                        new BigDecimal("12.5"), THIRD, AssessmentSettings.gradedAsWhole()),
                FIRST));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, assessment)).contains(entry("course_id", course),
                entry("unit_id", unit), entry("title", "Quiz"), entry("type", "quiz"),
                entry("max_score", BigDecimal.valueOf(100)), entry("passing_score", BigDecimal.valueOf(40)),
                entry("duration_mins", 90), entry("max_attempts", 3), entry("weight", new BigDecimal("12.5")),
                entry("due_at", time(THIRD)), entry("status", "draft"));
        project(new AssessmentPublished(assessment, course, SECOND), new AssessmentClosed(assessment, course, THIRD));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, assessment)).contains(entry("status", "closed"),
                entry("published_at", time(SECOND)), entry("version", 2L));
    }

    @Test
    void an_assessment_shows_the_draft_and_then_the_version_released_last() {
        AuthoredAssessment written = new AuthoredAssessment(UUID.randomUUID(), UUID.randomUUID(), UUID::randomUUID,
                () -> SECOND);
        project(written.draft().toArray(DomainEvent[]::new));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, written.assessment))
            .contains(entry("title", "Test"), entry("description", "All of it"), entry("type", "quiz"),
                    entry("max_score", BigDecimal.valueOf(4)), entry("passing_score", BigDecimal.valueOf(2)),
                    entry("has_unreleased_changes", true))
            .doesNotContainKeys("version_no", "published_at", "closed_at");
        project(written.events().subList(9, 17).toArray(DomainEvent[]::new));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, written.assessment)).contains(
                entry("passing_score", BigDecimal.valueOf(2)),
                entry("due_at", time(Instant.parse("2024-05-01T00:00:00Z"))), entry("version_no", 1),
                entry("has_unreleased_changes", true), entry("status", "published"));
        assertThat(text("select working_copy ->> 'passingScore' from lms.assessment where id = ?", written.assessment))
            .isEqualTo("3");
        project(written.events().subList(17, 20).toArray(DomainEvent[]::new));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, written.assessment))
            .contains(entry("passing_score", BigDecimal.valueOf(3)), entry("version_no", 2),
                    entry("has_unreleased_changes", false), entry("status", "closed"), entry("closed_at", time(SECOND)),
                    entry("version", 19L))
            .doesNotContainKey("due_at");
    }

    @Test
    void questions_and_options_are_as_their_author_wrote_them_last() {
        AuthoredAssessment written = exam();
        assertThat(this.lms.row(LmsTables.QUESTION, written.choice)).contains(
                entry("assessment_id", written.assessment), entry("section_id", written.pool), entry("sequence_no", 1),
                entry("type", "single_choice"), entry("question_text", "Which one?"),
                entry("points", new BigDecimal("1.5")), entry("status", "active"));
        assertThat(text("select correct_answer -> 'optionIds' ->> 0 from lms.question where id = ?", written.choice))
            .isEqualTo(written.right.toString());
        assertThat(text("select explanation ->> 'text' || (metadata ->> 'level') from lms.question where id = ?",
                written.match))
            .isEqualTo("So3");
        assertThat(this.lms.row(LmsTables.QUESTION, written.gone))
            .contains(entry("status", "removed"), entry("removed_at", time(SECOND)))
            .doesNotContainKey("sequence_no");
        assertThat(this.lms.row(LmsTables.OPTION, written.right)).contains(entry("question_id", written.choice),
                entry("role", "option"), entry("text", "Right"), entry("is_correct", true), entry("sequence_no", 1));
        assertThat(this.lms.row(LmsTables.OPTION, written.wrong)).contains(entry("text", "Wrong \"one\""),
                entry("is_correct", false), entry("sequence_no", 2));
        assertThat(this.lms.row(LmsTables.OPTION, written.dropped)).containsKey("removed_at")
            .doesNotContainKey("sequence_no");
        assertThat(this.lms.row(LmsTables.OPTION, written.prompt))
            .contains(entry("role", "prompt"), entry("sequence_no", 1))
            .doesNotContainKey("is_correct");
        assertThat(this.lms.row(LmsTables.OPTION, written.secondMatch)).contains(entry("role", "choice"),
                entry("sequence_no", 3));
    }

    @Test
    void sections_stand_where_their_author_put_them_last() {
        AuthoredAssessment written = exam();
        assertThat(this.lms.row(LmsTables.ASSESSMENT_SECTION, written.pool)).contains(
                entry("assessment_id", written.assessment), entry("title", "Pool"), entry("draw_count", 1),
                entry("sequence_no", 1));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_SECTION, written.assessment)).contains(entry("sequence_no", 2));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_SECTION, written.goneSection)).containsKey("removed_at")
            .doesNotContainKey("sequence_no");
    }

    @Test
    void two_assessments_may_use_the_same_ids_also_in_two_tenants() {
        AuthoredAssessment first = exam();
        AuthoredAssessment second = sameIds(first);
        AuthoredAssessment other = sameIds(first);
        project(second.draft().toArray(DomainEvent[]::new));
        new Timeline(this.lms.events(), UUID.randomUUID(), RunningLms.ACTOR).record(other.draft());
        this.lms.catchUp();
        assertThat(text("select count(*) || ' ' || count(distinct assessment_id) || ' ' || count(distinct tenant_id) "
                + "from lms.question where id = ?", first.choice))
            .isEqualTo("3 3 2");
        assertThat(text("select count(*) || ' ' || count(distinct assessment_id) from lms.option where id = ?",
                first.right))
            .isEqualTo("3 3");
        assertThat(text("select string_agg(question_text, ',' order by question_text) from lms.question where id = ?",
                first.choice))
            .isEqualTo("Which one?,Which?,Which?");
    }

    /** Another assessment whose sections, questions and options have the same ids. */
    private static AuthoredAssessment sameIds(AuthoredAssessment first) {
        return new AuthoredAssessment(UUID.randomUUID(), UUID.randomUUID(), List
            .of(UUID.randomUUID(), first.pool, first.goneSection, first.choice, first.match, first.gone, first.right,
                    first.wrong, first.dropped, first.prompt, first.firstMatch, first.secondMatch, UUID.randomUUID())
            .iterator()::next, () -> SECOND);
    }

    @Test
    void each_version_keeps_its_questions() {
        AuthoredAssessment written = exam();
        assertThat(version(written, "1")).contains(entry("passing_score", BigDecimal.valueOf(2)),
                entry("question_count", 2), entry("released_at", time(SECOND)));
        assertThat(version(written, "2")).contains(entry("passing_score", BigDecimal.valueOf(3)),
                entry("version_no", 2));
        assertThat(asked(written, "1", written.choice)).contains(entry("question_text", "Which?"),
                entry("sequence_no", 1), entry("section_id", written.pool), entry("version_no", 1));
        assertThat(asked(written, "2", written.choice)).contains(entry("question_text", "Which one?"),
                entry("points", new BigDecimal("1.5")), entry("type", "single_choice"));
        assertThat(asked(written, "2", written.match)).contains(entry("sequence_no", 2),
                entry("section_id", written.assessment));
        assertThat(text("select body -> 'pairs' -> 0 ->> 'choiceId' from lms.question_version where id = ?",
                Ids.named(written.assessment, "version", "2", written.match.toString())))
            .isEqualTo(written.firstMatch.toString());
    }

    @Test
    void what_was_published_before_there_were_versions_has_one() {
        UUID assessment = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        project(new AssessmentCreated(assessment, course, UUID.randomUUID(), AssessmentDetails.of("Quiz", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), 90, 3, null, null,
                        AssessmentSettings.gradedAsWhole()),
                FIRST), new AssessmentPublished(assessment, course, SECOND));
        assertThat(this.lms.row(LmsTables.ASSESSMENT, assessment)).contains(entry("version_no", 1),
                entry("has_unreleased_changes", false));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_VERSION, Ids.named(assessment, "version", "1"))).contains(
                entry("max_score", BigDecimal.valueOf(100)), entry("question_count", 0),
                entry("released_at", time(SECOND)));
    }

    private AuthoredAssessment exam() {
        AuthoredAssessment written = new AuthoredAssessment(UUID.randomUUID(), UUID.randomUUID(), UUID::randomUUID,
                () -> SECOND);
        project(written.events().toArray(DomainEvent[]::new));
        return written;
    }

    private Map<String, Object> version(AuthoredAssessment written, String number) {
        return this.lms.row(LmsTables.ASSESSMENT_VERSION, Ids.named(written.assessment, "version", number));
    }

    private Map<String, Object> asked(AuthoredAssessment written, String number, UUID question) {
        return this.lms.row(LmsTables.QUESTION_VERSION,
                Ids.named(written.assessment, "version", number, question.toString()));
    }

    @Test
    void an_enrollment_says_how_it_went() {
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        project(new LearnerEnrolled(enrollment, user, course, SECOND, null, Map.of("region", "Wales"), 1, FIRST),
                new AttemptGranted(enrollment, UUID.randomUUID(), UUID.randomUUID(), 1, SECOND),
                new LearnerWithdrawn(enrollment, user, course, THIRD));
        assertThat(this.lms.row(LmsTables.ENROLLMENT, enrollment)).contains(entry("user_id", user),
                entry("course_id", course), entry("status", "withdrawn"), entry("enrolled_at", time(FIRST)),
                entry("start_date", time(SECOND)), entry("withdrawn_at", time(THIRD)), entry("version", 2L));
        project(new EnrollmentReactivated(enrollment, user, course, THIRD),
                new OutcomeRecorded(enrollment, user, course, Outcome.DISTINCTION, THIRD));
        assertThat(this.lms.row(LmsTables.ENROLLMENT, enrollment))
            .contains(entry("status", "completed"), entry("outcome", "distinction"),
                    entry("completion_date", time(THIRD)), entry("version", 4L))
            .doesNotContainKey("withdrawn_at");
    }

    @Test
    void who_fails_has_not_completed() {
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        project(new LearnerEnrolled(enrollment, user, course, FIRST, null, Map.of(), 1, FIRST),
                new OutcomeRecorded(enrollment, user, course, Outcome.FAIL, SECOND));
        assertThat(this.lms.row(LmsTables.ENROLLMENT, enrollment))
            .contains(entry("status", "failed"), entry("outcome", "fail"))
            .doesNotContainKey("completion_date");
    }

    @Test
    void clicks_on_a_content_are_its_total() {
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        UUID content = UUID.randomUUID();
        project(new LearnerEnrolled(enrollment, user, course, FIRST, null, Map.of(), 1, FIRST),
                new ContentAccessed(enrollment, user, course, List.of(new Access(content, 3, 3)), SECOND));
        project(new ContentAccessed(enrollment, user, course, List.of(new Access(content, 4, 7)), THIRD));
        assertThat(this.lms.row(LmsTables.CONTENT_PROGRESS, Ids.named(enrollment, "content", content.toString())))
            .contains(entry("enrollment_id", enrollment), entry("content_id", content), entry("interactions", 7),
                    entry("status", "in_progress"), entry("last_accessed", time(THIRD)),
                    entry("created_at", time(SECOND)), entry("version", 2L));
        assertThat(this.lms.row(LmsTables.ENROLLMENT, enrollment)).contains(entry("version", 2L));
    }

    @Test
    void an_enrollment_is_asked_for_waited_for_begun_and_suspended() {
        LearntCourse learned = learned();
        List<DomainEvent> entering = learned.entering();
        project(entering.getFirst());
        assertThat(enrollment(learned))
            .contains(entry("status", "pending"), entry("user_id", learned.user), entry("course_id", learned.course),
                    entry("requested_at", time(at(entering, 0))), entry("progress", BigDecimal.ZERO),
                    entry("meets_criteria", false))
            .doesNotContainKeys("enrolled_at", "start_date", "outline_version");
        project(entering.get(1));
        assertThat(enrollment(learned)).contains(entry("status", "declined"));
        project(entering.get(2), entering.get(3));
        assertThat(enrollment(learned)).contains(entry("status", "active"), entry("enrolled_at", time(at(entering, 3))),
                entry("outline_version", 1));
        project(entering.get(4), entering.get(5));
        assertThat(enrollment(learned)).contains(entry("status", "waiting"), entry("queued_at", time(at(entering, 5))))
            .doesNotContainKey("withdrawn_at");
        project(entering.get(6), entering.get(7), entering.get(8), entering.get(9));
        assertThat(enrollment(learned)).contains(entry("status", "suspended"), entry("suspension_reason", "fees"),
                entry("suspended_at", time(at(entering, 9))), entry("enrolled_at", time(at(entering, 3))));
        project(entering.get(10));
        assertThat(enrollment(learned)).contains(entry("status", "active"), entry("version", 10L))
            .doesNotContainKeys("suspended_at", "suspension_reason");
    }

    @Test
    void a_content_is_in_progress_until_it_is_completed_for_good() {
        LearntCourse learned = learned();
        List<DomainEvent> learning = begun(learned);
        UUID row = Ids.named(learned.enrollment, "content", learned.content.toString());
        project(learning.get(0), learning.get(1));
        assertThat(this.lms.row(LmsTables.CONTENT_PROGRESS, row)).contains(entry("status", "in_progress"),
                entry("progress", BigDecimal.ZERO), entry("time_spent_mins", 0), entry("interactions", 2));
        project(learning.get(2));
        assertThat(this.lms.row(LmsTables.CONTENT_PROGRESS, row)).contains(entry("status", "in_progress"),
                entry("progress", new BigDecimal("45.5")), entry("time_spent_mins", 20),
                entry("last_accessed", time(at(learning, 2))));
        project(learning.subList(3, 7).toArray(DomainEvent[]::new));
        assertThat(this.lms.row(LmsTables.CONTENT_PROGRESS, row)).contains(entry("status", "completed"),
                entry("progress", BigDecimal.valueOf(100)), entry("time_spent_mins", 35), entry("interactions", 3),
                entry("completed_at", time(at(learning, 3))), entry("last_accessed", time(at(learning, 6))));
    }

    @Test
    void progress_and_completion_are_two_facts_and_the_first_completion_stays() {
        LearntCourse learned = learned();
        List<DomainEvent> learning = begun(learned);
        project(learning.subList(0, 11).toArray(DomainEvent[]::new));
        assertThat(enrollment(learned)).contains(entry("status", "completed"),
                entry("progress", new BigDecimal("100.00")), entry("done_items", 2), entry("required_items", 2),
                entry("meets_criteria", true), entry("completion_date", time(at(learning, 10))));
        project(learning.subList(11, learning.size()).toArray(DomainEvent[]::new));
        assertThat(enrollment(learned)).contains(entry("status", "completed"),
                entry("progress", new BigDecimal("50.00")), entry("meets_criteria", false),
                entry("outcome", "distinction"), entry("completion_date", time(at(learning, 10))));
    }

    @Test
    void what_counts_of_all_attempts_and_what_a_learner_may_more_have_rows() {
        LearntCourse learned = learned();
        List<DomainEvent> learning = begun(learned);
        project(learning.subList(0, 9).toArray(DomainEvent[]::new));
        UUID result = Ids.named(learned.enrollment, "result", learned.assessment.toString());
        assertThat(this.lms.row(LmsTables.ENROLLMENT_RESULT, result)).contains(
                entry("enrollment_id", learned.enrollment), entry("user_id", learned.user),
                entry("course_id", learned.course), entry("assessment_id", learned.assessment),
                entry("score", new BigDecimal("70.0000")), entry("max_score", BigDecimal.valueOf(100)),
                entry("passed", true), entry("counting_attempt_id", learned.attempt));
        assertThat(this.lms.row(LmsTables.ACCOMMODATION,
                Ids.named(learned.enrollment, "accommodation", learned.assessment.toString())))
            .contains(entry("enrollment_id", learned.enrollment), entry("user_id", learned.user),
                    entry("course_id", learned.course), entry("assessment_id", learned.assessment),
                    entry("extra_attempts", 2), entry("extra_minutes", 30));
        project(learning.subList(9, learning.size()).toArray(DomainEvent[]::new));
        assertThat(this.lms.row(LmsTables.ENROLLMENT_RESULT, result))
            .contains(entry("max_score", BigDecimal.valueOf(100)))
            .doesNotContainKeys("score", "passed", "counting_attempt_id");
    }

    @Test
    void who_waits_has_a_place_until_there_is_a_seat() {
        LearntCourse learned = learned();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List<DomainEvent> seats = learned.seats(first, second);
        project(seats.subList(0, 3).toArray(DomainEvent[]::new));
        assertThat(place(learned, first)).contains(entry("place", 1), entry("waits_since", time(at(seats, 0))));
        assertThat(place(learned, learned.enrollment))
            .contains(entry("place", 2), entry("course_id", learned.course), entry("enrollment_id", learned.enrollment),
                    entry("waits_since", time(at(seats, 1))))
            .doesNotContainKey("ended_at");
        project(seats.subList(3, 6).toArray(DomainEvent[]::new));
        assertThat(place(learned, first)).contains(entry("ended_at", time(at(seats, 3))));
        assertThat(place(learned, learned.enrollment)).contains(entry("ended_at", time(at(seats, 5))));
        assertThat(place(learned, second)).contains(entry("place", 3)).doesNotContainKey("ended_at");
    }

    private static LearntCourse learned() {
        AtomicLong seconds = new AtomicLong();
        return new LearntCourse(UUID::randomUUID, () -> FIRST.plusSeconds(seconds.incrementAndGet()));
    }

    /** Whose entering is over. */
    private List<DomainEvent> begun(LearntCourse learned) {
        project(learned.entering().toArray(DomainEvent[]::new));
        return learned.learning();
    }

    private Map<String, Object> enrollment(LearntCourse learned) {
        return this.lms.row(LmsTables.ENROLLMENT, learned.enrollment);
    }

    private Map<String, Object> place(LearntCourse learned, UUID enrollment) {
        return this.lms.row(LmsTables.WAITING_PLACE, Ids.named(learned.course, "waiting", enrollment.toString()));
    }

    private static Instant at(List<DomainEvent> events, int index) {
        return events.get(index).occurredAt();
    }

    @Test
    void an_attempt_is_started_submitted_and_graded() {
        UUID attempt = UUID.randomUUID();
        UUID enrollment = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        project(new AttemptStarted(attempt, enrollment, user, course, assessment, 2, BigDecimal.valueOf(100),
                BigDecimal.valueOf(40), Map.of("banked", true), 1, null, 0, List.of(), FIRST));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, attempt)).contains(entry("enrollment_id", enrollment),
                entry("user_id", user), entry("course_id", course), entry("assessment_id", assessment),
                entry("attempt_number", 2), entry("max_score", BigDecimal.valueOf(100)), entry("status", "in_progress"),
                entry("start_time", time(FIRST)), entry("version", 0L));
        project(new AttemptSubmitted(attempt, enrollment, user, assessment, 0, SECOND));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, attempt)).contains(entry("status", "submitted"),
                entry("submitted_at", time(SECOND)), entry("end_time", time(SECOND)));
        project(new AttemptGraded(attempt, enrollment, user, assessment, new BigDecimal("39.9999"), false, "Almost",
                new BigDecimal("39.9999"), BigDecimal.ZERO, null, THIRD));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, attempt)).contains(entry("status", "graded"),
                entry("score", new BigDecimal("39.9999")), entry("passed", false), entry("feedback", "Almost"),
                entry("updated_at", time(THIRD)), entry("version", 2L));
    }

    private static UserRegistered registered(UUID user, @Nullable Profile profile) {
        return new UserRegistered(user, "Ann@X.example", "ann", "Ann", "B.", "Cole", "+44", "E-1", null, null,
                "learner", profile, List.of(), FIRST);
    }

    private static CourseCreated created(UUID course) {
        return new CourseCreated(course, null, null, "C-1",
                new CourseDetails("Course", null, "Science", "hard", 40, Map.of()), LocalDate.parse("2024-02-01"), null,
                List.of("know"), CourseSettings.NONE, null, FIRST);
    }

}
