package io.annals.platform.projection.admin;

import java.util.List;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.PermissionCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows and manages the projections of this process. */
@RestController
@RequestMapping(ProjectionController.PATH)
@Tag(name = "administration", description = "The projections of this process: positions, replays and dead letters.")
class ProjectionController {

    static final String PATH = "/admin/projections";

    record Items<T>(List<T> items) {
    }

    /**
     * @param deadLetters the number of dead letters that are left
     */
    record Retried(long deadLetters) {
    }

    private static final int MAX_LIMIT = 1_000;

    private final Projections projections;

    private final ProjectionStatuses statuses;

    private final ProjectionReplays replays;

    ProjectionController(Projections projections, ProjectionStatuses statuses, ProjectionReplays replays) {
        this.projections = projections;
        this.statuses = statuses;
        this.replays = replays;
    }

    @GetMapping
    @Operation(summary = "Returns the projections with their positions and states")
    Items<ProjectionStatus> all(Caller caller) {
        check(caller);
        return new Items<>(this.statuses.all());
    }

    @PostMapping("/{name}/replay")
    @Operation(summary = "Empties a read model and fills it again from the events")
    ResponseEntity<ReplayProgress> replay(@PathVariable("name") String name, Caller caller) {
        check(caller, name);
        return ResponseEntity.accepted()
            .header(HttpHeaders.LOCATION, PATH + "/" + name + "/replay")
            .body(this.replays.start(List.of(name)).getFirst());
    }

    @PostMapping("/replay")
    @Operation(summary = "Empties all read models and fills them again, reading each event once")
    ResponseEntity<Items<ReplayProgress>> replayAll(Caller caller) {
        check(caller);
        return ResponseEntity.accepted()
            .header(HttpHeaders.LOCATION, PATH)
            .body(new Items<>(this.replays.start(this.projections.names())));
    }

    @GetMapping("/{name}/replay")
    @Operation(summary = "Returns the progress of the last replay of a projection")
    ReplayProgress progress(@PathVariable("name") String name, Caller caller) {
        check(caller, name);
        return this.replays.progress(name).orElseThrow(() -> Refusal.notFound("replay", "name"));
    }

    @GetMapping("/{name}/dead-letters")
    @Operation(summary = "Returns the events that could not be projected, and those that wait for them")
    Items<DeadLetterItem> deadLetters(@PathVariable("name") String name,
            @RequestParam(name = "limit", defaultValue = "100") int limit, Caller caller) {
        check(caller, name);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid("invalid", "The limit is out of range.",
                    new Refusal.Violation("limit", "must be from 1 to " + MAX_LIMIT));
        }
        return new Items<>(this.projections.deadLetters(name, limit));
    }

    @PostMapping("/{name}/dead-letters/retry")
    @Operation(summary = "Retries all dead letters of a projection")
    Retried retry(@PathVariable("name") String name, Caller caller) {
        check(caller, name);
        this.projections.retryDeadLetters(name);
        return new Retried(this.projections.deadLetters(name));
    }

    private void check(Caller caller, String projection) {
        check(caller);
        this.projections.require(projection);
    }

    private static void check(Caller caller) {
        if (!caller.may(Permission.PROJECTION_MANAGE)) {
            throw PermissionCheck.missing(Permission.PROJECTION_MANAGE);
        }
    }

}
