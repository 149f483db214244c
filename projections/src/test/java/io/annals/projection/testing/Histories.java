package io.annals.projection.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

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
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.CurriculumEvent.CourseRequirementsDrawn;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
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
import io.annals.api.uniquekey.UniqueKeyEvent.KeyClaimed;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyReleased;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.PasswordSet;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Random histories, determined by a seed: every type of event, in valid order for each
 * aggregate, with the events of different aggregates interleaved.
 */
public final class Histories {

    private static final Instant BEGIN = Instant.parse("2024-02-01T08:00:00Z");

    private final Random random;

    private final List<List<DomainEvent>> lives = new ArrayList<>();

    private int minutes;

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /** The history of one tenant with the number of learners. */
    public static List<DomainEvent> of(long seed, UUID tenantId, int learners) {
        return new Histories(seed).history(tenantId, learners);
    }

    private List<DomainEvent> history(UUID tenantId, int learners) {
        UUID course = id();
        UUID content = id();
        UUID assessment = id();
        life(new TenantCreated(tenantId, "Tenant \"one\"", "one.example", "gold", null, 500, then()),
                new TenantRenamed(tenantId, "Tenant {two}, \\ NULL", then()));
        organization();
        life(new AuthoredCourse(this::id, this::then).events().toArray(DomainEvent[]::new));
        life(authoredAssessment().toArray(DomainEvent[]::new));
        UUID curriculum = id();
        life(new CourseRequirementsDrawn(curriculum, course, "C-1", List.of(new CoursePrerequisite("C-0", id())),
                then()));
        course(course, content, assessment);
        LearntCourse learned = new LearntCourse(this::id, this::then);
        life(learned.entering().toArray(DomainEvent[]::new)).addAll(learned.learning());
        life(learned.seats(id(), id()).toArray(DomainEvent[]::new));
        for (int learner = 0; learner < learners; learner++) {
            learner(course, content, assessment);
        }
        return shuffled();
    }

    private void organization() {
        UUID organization = id();
        UUID department = id();
        life(new OrganizationCreated(organization, "Faculty", "FAC", "faculty", null, then()),
                new DepartmentAdded(organization, department, "Physics", "PHY", null, null, then()),
                new DepartmentRenamed(organization, department, "Physik – Ω", then()),
                new OrganizationRenamed(organization, "School", then()));
    }

    private void course(UUID course, UUID content, UUID assessment) {
        UUID module = id();
        UUID unit = id();
        life(new CourseCreated(course, id(), null, "C-1",
                new CourseDetails("Course", "About\n\"it\"", "Science", null, 40,
                        Map.of("nested", Map.of("deep", List.of(1, 2.5, true)))),
                LocalDate.parse("2024-02-01"), LocalDate.parse("2024-06-30"), List.of("know", "can"),
                CourseSettings.NONE, null, then()),
                new ModuleAdded(course, module, 1, new Module("Module", null, 30, List.of(), Map.of()), true, then()),
                new UnitAdded(course, module, unit, 1, new Unit("Unit", null, "lesson", null, Map.of()), true, then()),
                new ContentAdded(course, unit, content, 1,
                        new Content("page", "Page", Map.of("html", "<p>'\\\"</p>"), 10, Map.of(), true), then()),
                new ContentPublished(course, content, then()),
                new AssessmentPlaced(course, unit, assessment, true, null, null, then()),
                new CoursePublished(course, then()), new CourseUnpublished(course, then()),
                new CoursePublished(course, then()), new FirstLearnerEnrolled(course, id(), then()),
                new CourseArchived(course, then()), new CourseRestored(course, then()));
        life(new AssessmentCreated(assessment, course, unit, AssessmentDetails.of("Quiz", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, 3,
                        new BigDecimal("12.5"), then(), AssessmentSettings.gradedAsWhole()),
                then()), new AssessmentPublished(assessment, course, then()),
                new AssessmentClosed(assessment, course, then()));
    }

    /** The course's document contains the assessment, so both are in one sequence. */
    private List<DomainEvent> authoredAssessment() {
        UUID course = id();
        UUID unit = id();
        UUID module = id();
        List<DomainEvent> events = new ArrayList<>(List.of(
                new CourseCreated(course, null, null, "C-2", CourseDetails.titled("Exams"), null, null, List.of(),
                        CourseSettings.NONE, null, then()),
                new ModuleAdded(course, module, 1, Module.titled("Module"), true, then()),
                new UnitAdded(course, module, unit, 1, Unit.titled("Unit"), true, then())));
        events.addAll(new AuthoredAssessment(course, unit, this::id, this::then).events());
        return events;
    }

    private void learner(UUID course, UUID content, UUID assessment) {
        UUID user = id();
        UUID enrollment = id();
        UUID key = id();
        life(new KeyClaimed(key, "email", user, then()), new KeyReleased(key, "email", user, then()));
        user(user);
        List<DomainEvent> taken = life(new LearnerEnrolled(enrollment, user, course, then(), null, facts(), 1, then()));
        access(taken, enrollment, user, course, content);
        if (chance(0.4)) {
            taken.add(new LearnerWithdrawn(enrollment, user, course, then()));
            if (chance(0.5)) {
                taken.add(new EnrollmentReactivated(enrollment, user, course, then()));
            }
        }
        for (int number = 1; chance(0.6); number++) {
            attempt(taken, enrollment, user, course, assessment, number);
        }
        if (chance(0.5)) {
            Outcome outcome = List.of(Outcome.values()).get(this.random.nextInt(Outcome.values().length));
            taken.add(new OutcomeRecorded(enrollment, user, course, outcome, then()));
        }
    }

    private void user(UUID user) {
        Profile profile = new Profile("f", LocalDate.parse("1990-01-02"), "Bio, {with} \"all\"", "Town", null, "UK",
                facts());
        List<DomainEvent> life = life(
                new UserRegistered(user, "a%s@x.example".formatted(user), null, "Ann", null, "O'Neil", null, "E-1",
                        null, null, "learner", chance(0.5) ? profile : null, List.of(), then()),
                new PasswordSet(user, then()), new RoleAssigned(user, Role.LEARNER, then()));
        if (chance(0.5)) {
            life.add(new RoleRevoked(user, Role.LEARNER, then()));
        }
        if (chance(0.3)) {
            life.add(new RoleAssigned(user, Role.LEARNER, then()));
        }
        if (chance(0.5)) {
            life.add(new ProfileChanged(user, profile, then()));
        }
        if (chance(0.2)) {
            life.add(new UserErased(user, then()));
        }
    }

    private void access(List<DomainEvent> taken, UUID enrollment, UUID user, UUID course, UUID content) {
        int total = 0;
        while (chance(0.6)) {
            int clicks = 1 + this.random.nextInt(9);
            total += clicks;
            taken.add(
                    new ContentAccessed(enrollment, user, course, List.of(new Access(content, clicks, total)), then()));
        }
    }

    private void attempt(List<DomainEvent> taken, UUID enrollment, UUID user, UUID course, UUID assessment,
            int number) {
        UUID attempt = id();
        taken.add(new AttemptGranted(enrollment, assessment, attempt, number, then()));
        this.lives.add(AttemptLife.of(new AttemptStarted(attempt, enrollment, user, course, assessment, number,
                BigDecimal.valueOf(12), BigDecimal.valueOf(4), Map.of("banked", chance(0.3)), 1, null, 0,
                AttemptLife.questions(this::id), then()), this.random, this::id, this::then));
    }

    private Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("region", "Scotland");
        facts.put("nothing", null);
        return facts;
    }

    private List<DomainEvent> life(DomainEvent... events) {
        List<DomainEvent> life = new ArrayList<>(List.of(events));
        this.lives.add(life);
        return life;
    }

    /** Merges the sequences in random order. */
    private List<DomainEvent> shuffled() {
        List<DomainEvent> history = new ArrayList<>();
        List<List<DomainEvent>> rest = new ArrayList<>(this.lives);
        while (!rest.isEmpty()) {
            int chosen = this.random.nextInt(rest.size());
            history.add(rest.get(chosen).removeFirst());
            if (rest.get(chosen).isEmpty()) {
                rest.remove(chosen);
            }
        }
        return history;
    }

    private boolean chance(double probability) {
        return this.random.nextDouble() < probability;
    }

    private UUID id() {
        return Ids.named(Ids.PLATFORM, Long.toString(this.random.nextLong()));
    }

    private Instant then() {
        return BEGIN.plusSeconds(60L * this.minutes++);
    }

}
