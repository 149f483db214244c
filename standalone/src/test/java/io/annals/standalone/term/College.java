package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.organization.OrganizationCommand.AddDepartment;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.SetPassword;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.RunningAnnals;

/** The college of the term, set up by the first administrator. */
final class College implements AutoCloseable {

    private static final String ROOT = "root@college.example";

    private static final String PASSWORD = "correct horse battery";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RunningAnnals annals;

    private final UUID organization = Ids.next();

    private final UUID department = Ids.next();

    private final ApiUser root;

    private final ApiUser office;

    private College(RunningAnnals annals) {
        this.annals = annals;
        this.root = new ApiUser(this, Ids.next(), login(ROOT));
        this.office = admit(this.root, "Olga", "Office", Role.TENANT_ADMIN);
        this.office.does(new CreateOrganization(this.organization, "Coast College", "COAST", "college", null));
        this.office
            .does(new AddDepartment(this.organization, this.department, "Biology", "BIO", "All that lives", null));
    }

    /**
     * Starts Annals with a college that only has an office. Imported history is
     * considered complete after one second.
     */
    static College open() {
        return new College(RunningAnnals.start("--annals.bootstrap.email=" + ROOT,
                "--annals.bootstrap.password=" + PASSWORD, "--annals.automation.settle-imported=1s"));
    }

    RunningAnnals annals() {
        return this.annals;
    }

    UUID organization() {
        return this.organization;
    }

    UUID department() {
        return this.department;
    }

    /** The platform administrator. */
    ApiUser root() {
        return this.root;
    }

    /** The tenant administrator. */
    ApiUser office() {
        return this.office;
    }

    /** Registers a user with a role and logs them in. */
    ApiUser admit(String firstName, String lastName, Role role) {
        return admit(this.office, firstName, lastName, role);
    }

    private ApiUser admit(ApiUser by, String firstName, String lastName, Role role) {
        UUID id = Ids.next();
        String email = "%s.%s@college.example".formatted(firstName, lastName).toLowerCase(java.util.Locale.ROOT);
        by.does(new RegisterUser(id, email, null, firstName, null, lastName, null, null, null, null, role.code(),
                null));
        by.does(new AssignRole(id, role));
        by.does(new SetPassword(id, PASSWORD));
        return new ApiUser(this, id, login(email));
    }

    private String login(String email) {
        RunningAnnals.ApiResponse answer = this.annals.post("/auth/login", "", """
                {"tenant":"platform","email":"%s","password":"%s"}""".formatted(email, PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("accessToken").textValue();
    }

    /** Waits until all projections have caught up. */
    void catchUp() {
        assertThat(this.annals.bean(ProjectionPositions.class).awaitCaughtUp(TIMEOUT)).isTrue();
    }

    /** Waits until an automation has had its effect. */
    void waitUntil(String what, BooleanSupplier done) {
        await(what).atMost(TIMEOUT).until(done::getAsBoolean);
    }

    /** Replays all projections and waits until they are done. */
    void replayAll() {
        List<String> projections = List.copyOf(this.annals.bean(ProjectionPositions.class).names());
        projections.forEach((projection) -> assertThat(
                this.annals.post("/admin/projections/" + projection + "/replay", this.root.token(), "").status())
            .as(projection)
            .isEqualTo(202));
        waitUntil("replayed", () -> {
            String all = this.annals.get("/admin/projections", this.root.token()).body();
            return !all.contains("replaying") && !all.contains("paused");
        });
        catchUp();
    }

    @Override
    public void close() {
        this.annals.close();
    }

}
