package io.annals.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.organization.OrganizationCommand.AddDepartment;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.demo.DemoCatalog.CourseText;
import io.annals.standalone.demo.DemoPlan.DemoEnrollment;
import io.annals.standalone.demo.DemoPlan.DemoLearner;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.LoadProgress;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.ParallelRunner;
import io.annals.standalone.load.StoreInventory;

/** Loads the demo term into the tenant {@code demo}. */
public final class DemoTerm {

    /** The tenant {@code demo}. */
    public static final UUID TENANT = Ids.named(Ids.PLATFORM, "tenant", "demo");

    static final UUID ORGANIZATION = Ids.named(TENANT, "organization", "COLLEGE");

    /** The first Monday of the term. */
    static final LocalDate TERM_START = LocalDate.of(2025, 9, 15);

    static final LocalDate TERM_END = TERM_START.plusWeeks(16);

    private static final int CONCURRENCY = 48;

    private final CommandDispatcher dispatcher;

    private final StoreInventory inventory;

    public DemoTerm(CommandDispatcher dispatcher, StoreInventory inventory) {
        this.dispatcher = dispatcher;
        this.inventory = inventory;
    }

    /**
     * Loads the whole term. Anything that was loaded before is skipped.
     * @return the counts that the read models must reach
     */
    public LoadTotals load() {
        DemoPlan plan = DemoPlan.create();
        try (LoadProgress progress = LoadProgress.show("Demo term", commands(plan))) {
            ImportSender sender = new ImportSender(this.dispatcher, this.inventory, TENANT, progress::advance);
            createCollege(plan, sender);
            ParallelRunner runner = new ParallelRunner(CONCURRENCY);
            runner.runAll(plan.catalog().courses().stream().map((course) -> sendCourse(course, sender)).toList());
            runner.runAll(
                    plan.learners().stream().<Runnable>map((learner) -> () -> sendLearner(learner, sender)).toList());
            enrollDemoLearner(plan, sender);
        }
        return plan.totals();
    }

    static long commands(DemoPlan plan) {
        List<CourseText> courses = plan.catalog().courses();
        long courseCommands = courses.stream().mapToLong(DemoCourse::commands).sum();
        long learnerCommands = plan.learners()
            .stream()
            .flatMap((learner) -> learner.enrollments().stream())
            .mapToLong((enrollment) -> 2 + enrollment.results().stream().mapToLong(DemoAttempt::commands).sum())
            .sum();
        long departments = courses.stream().map(CourseText::category).distinct().count();
        return 2 + departments + DemoLogins.commands() + courseCommands + 2L * plan.learners().size() + learnerCommands
                + courses.size() / 2 + 2L * new DemoCourse(courses.getFirst()).firstContents().size();
    }

    /** Creates only the college with its departments and logins. */
    public void createCollege() {
        createCollege(DemoPlan.create(), new ImportSender(this.dispatcher, this.inventory, TENANT, (handled) -> {
        }));
    }

    private static void createCollege(DemoPlan plan, ImportSender sender) {
        Instant createdAt = day(-600);
        sender.send(new CreateTenant(TENANT, "Annals Demo College", "demo", "free", "education", 5000), createdAt);
        sender.send(new CreateOrganization(ORGANIZATION, "Annals Demo College", "COLLEGE", "college", null), createdAt);
        plan.catalog()
            .courses()
            .stream()
            .map(CourseText::category)
            .distinct()
            .forEach((category) -> sender.send(new AddDepartment(ORGANIZATION, department(category), category,
                    category.substring(0, 4).toUpperCase(Locale.ROOT), null, null), createdAt));
        DemoLogins.send(sender, TENANT, createdAt);
    }

    private static Runnable sendCourse(CourseText course, ImportSender sender) {
        return () -> new DemoCourse(course).send(sender);
    }

    private static void sendLearner(DemoLearner learner, ImportSender sender) {
        UUID user = Ids.named(TENANT, "learner", Integer.toString(learner.number()));
        Instant registeredAt = day(-60);
        sender.send(
                new RegisterUser(user, learner.email(), null, learner.firstName(), null, learner.lastName(), null,
                        "L%04d".formatted(learner.number()), ORGANIZATION, null, "learner", learner.profile()),
                registeredAt);
        sender.send(new AssignRole(user, Role.LEARNER), registeredAt);
        learner.enrollments().forEach((enrollment) -> sendEnrollment(user, enrollment, sender));
    }

    private static void sendEnrollment(UUID user, DemoEnrollment enrollment, ImportSender sender) {
        DemoCourse course = new DemoCourse(enrollment.course());
        UUID id = Ids.named(user, "enrollment", enrollment.course().code());
        if (sender.isEnrollmentEnded(id)) {
            sender.skip(2 + enrollment.results().stream().mapToInt(DemoAttempt::commands).sum());
            return;
        }
        if (!sender.send(new EnrollLearner(id, user, course.id(), null, null, Map.of()), day(enrollment.day()))) {
            return;
        }
        enrollment.results().forEach((result) -> new DemoAttempt(id, course, result).send(sender));
        Optional.ofNullable(enrollment.withdrawnOn())
            .ifPresent((day) -> sender.send(new WithdrawLearner(id), day(day)));
        Optional.ofNullable(enrollment.outcome())
            .ifPresent((outcome) -> sender.send(new RecordOutcome(id, outcome),
                    TERM_END.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /**
     * Enrolls the demo learner in half of the courses, with progress in the first one.
     */
    private static void enrollDemoLearner(DemoPlan plan, ImportSender sender) {
        UUID user = DemoLogins.ALL.getLast().userId(TENANT);
        List<CourseText> courses = plan.catalog().courses();
        for (CourseText text : courses.subList(0, courses.size() / 2)) {
            sender.send(new EnrollLearner(Ids.named(user, "enrollment", text.code()), user, new DemoCourse(text).id(),
                    null, null, Map.of()), day(-7));
        }
        completeFirstUnit(user, courses.getFirst(), sender);
    }

    /** Completes the first unit of a course. */
    private static void completeFirstUnit(UUID user, CourseText text, ImportSender sender) {
        UUID enrollment = Ids.named(user, "enrollment", text.code());
        Map<UUID, Integer> contents = new DemoCourse(text).firstContents();
        if (sender.countEvents(enrollment, ContentCompleted.class) == contents.size()) {
            sender.skip(2 * contents.size());
            return;
        }
        contents.forEach((content, minutes) -> {
            sender.send(new StudyContent(enrollment, content, minutes, null), day(1));
            sender.send(new CompleteContent(enrollment, content), day(1));
        });
    }

    static UUID department(String category) {
        return Ids.named(ORGANIZATION, "department", category);
    }

    /**
     * Returns 9:00 UTC on a day of the term.
     * @param day the number of days since the start of the term
     */
    static Instant day(int day) {
        return TERM_START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

}
