package io.annals.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import io.annals.standalone.demo.DemoPlan.Enrollment;
import io.annals.standalone.demo.DemoPlan.Learner;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.LoadProgress;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.ParallelRunner;
import io.annals.standalone.load.StoreInventory;

/** Plays the demo term into the tenant {@code demo}. */
public final class DemoTerm {

    /** The tenant {@code demo}. */
    public static final UUID TENANT = Ids.named(Ids.PLATFORM, "tenant", "demo");

    static final UUID ORGANIZATION = Ids.named(TENANT, "organization", "COLLEGE");

    /** The first Monday of the term. */
    static final LocalDate TERM_START = LocalDate.of(2025, 9, 15);

    static final LocalDate TERM_END = TERM_START.plusWeeks(16);

    private static final int WALKERS = 48;

    private final CommandDispatcher dispatcher;

    private final StoreInventory history;

    public DemoTerm(CommandDispatcher dispatcher, StoreInventory history) {
        this.dispatcher = dispatcher;
        this.history = history;
    }

    /**
     * Plays it from the start to the end; what was played before is not done twice.
     * @return what the read stores must hold once they have caught up
     */
    public LoadTotals play() {
        DemoPlan plan = DemoPlan.draw();
        try (LoadProgress progress = LoadProgress.show("Demo term", commands(plan))) {
            ImportSender sender = new ImportSender(this.dispatcher, this.history, TENANT, progress::advance);
            found(plan, sender);
            ParallelRunner crowd = new ParallelRunner(WALKERS);
            crowd.walk(plan.catalog().courses().stream().map((course) -> write(course, sender)).toList());
            crowd.walk(plan.learners().stream().<Runnable>map((learner) -> () -> walk(learner, sender)).toList());
            enrollDemoLearner(plan, sender);
        }
        return plan.totals();
    }

    static long commands(DemoPlan plan) {
        List<CourseText> courses = plan.catalog().courses();
        long writing = courses.stream().mapToLong(DemoCourse::commands).sum();
        long learning = plan.learners()
            .stream()
            .flatMap((learner) -> learner.enrollments().stream())
            .mapToLong((enrollment) -> 2 + enrollment.results().stream().mapToLong(DemoAttempt::commands).sum())
            .sum();
        long departments = courses.stream().map(CourseText::category).distinct().count();
        return 2 + departments + DemoLogins.commands() + writing + 2L * plan.learners().size() + learning
                + courses.size() / 2 + 2L * new DemoCourse(courses.getFirst()).firstContents().size();
    }

    /** Founds the college with its departments and logins, and plays no term. */
    public void found() {
        found(DemoPlan.draw(), new ImportSender(this.dispatcher, this.history, TENANT, (handled) -> {
        }));
    }

    private static void found(DemoPlan plan, ImportSender sender) {
        Instant founded = day(-600);
        sender.send(new CreateTenant(TENANT, "Annals Demo College", "demo", "free", "education", 5000), founded);
        sender.send(new CreateOrganization(ORGANIZATION, "Annals Demo College", "COLLEGE", "college", null), founded);
        plan.catalog()
            .courses()
            .stream()
            .map(CourseText::category)
            .distinct()
            .forEach((category) -> sender.send(new AddDepartment(ORGANIZATION, department(category), category,
                    category.substring(0, 4).toUpperCase(java.util.Locale.ROOT), null, null), founded));
        DemoLogins.send(sender, TENANT, founded);
    }

    private static Runnable write(CourseText course, ImportSender sender) {
        return () -> new DemoCourse(course).send(sender);
    }

    private static void walk(Learner learner, ImportSender sender) {
        UUID user = Ids.named(TENANT, "learner", Integer.toString(learner.number()));
        Instant arrival = day(-60);
        sender.send(
                new RegisterUser(user, learner.email(), null, learner.firstName(), null, learner.lastName(), null,
                        "L%04d".formatted(learner.number()), ORGANIZATION, null, "learner", learner.profile()),
                arrival);
        sender.send(new AssignRole(user, Role.LEARNER), arrival);
        learner.enrollments().forEach((enrollment) -> walk(user, enrollment, sender));
    }

    private static void walk(UUID user, Enrollment enrollment, ImportSender sender) {
        DemoCourse course = new DemoCourse(enrollment.course());
        UUID id = Ids.named(user, "enrollment", enrollment.course().code());
        if (sender.hasEnded(id)) {
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

    /** So that who logs in as the demo learner has something to do. */
    private static void enrollDemoLearner(DemoPlan plan, ImportSender sender) {
        UUID user = DemoLogins.ALL.getLast().userId(TENANT);
        List<CourseText> courses = plan.catalog().courses();
        for (CourseText text : courses.subList(0, courses.size() / 2)) {
            sender.send(new EnrollLearner(Ids.named(user, "enrollment", text.code()), user, new DemoCourse(text).id(),
                    null, null, Map.of()), day(-7));
        }
        study(user, courses.getFirst(), sender);
    }

    /** The first unit of the first course, so that there is progress to be seen. */
    private static void study(UUID user, CourseText text, ImportSender sender) {
        UUID enrollment = Ids.named(user, "enrollment", text.code());
        Map<UUID, Integer> contents = new DemoCourse(text).firstContents();
        if (sender.eventsOf(enrollment, ContentCompleted.class) == contents.size()) {
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
     * @param day counted from the start of the term, which is day 0
     */
    static Instant day(int day) {
        return TERM_START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

}
