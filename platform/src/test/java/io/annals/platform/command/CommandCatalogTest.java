package io.annals.platform.command;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Requires;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CommandCatalogTest {

    private static final UUID ID = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47");

    private final CommandCatalog catalog = new CommandCatalog(Commands.all());

    @Test
    void every_command_is_there() {
        assertThat(this.catalog.all()).extracting(CommandType::type)
            .containsExactlyInAnyOrderElementsOf(Commands.all());
    }

    @Test
    void a_creation_is_known_with_its_new_id_and_where_its_view_will_be() {
        CommandType type = this.catalog.find("create-course");
        assertThat(type.creation()).isTrue();
        assertThat(type.newId()).isEqualTo("courseId");
        assertThat(type.permission()).isEqualTo(Permission.COURSE_AUTHOR);
        assertThat(type.location(ID)).isEqualTo("/queries/courses/" + ID);
    }

    @Test
    void a_command_that_adds_a_part_is_no_creation() {
        CommandType type = this.catalog.find("add-module");
        assertThat(type.creation()).isFalse();
        assertThat(type.newId()).isEqualTo("moduleId");
    }

    @Test
    void an_unknown_command_is_refused_with_those_that_are_like_it() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.catalog.find("create-corse"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("unknown-command");
        assertThat(refusal.reason()).contains("create-course");
    }

    @Test
    void an_unknown_command_unlike_any_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.catalog.find("x".repeat(10_000)));
        assertThat(refusal.code()).isEqualTo("unknown-command");
    }

    @Test
    void a_command_that_anybody_could_send_is_not_taken() {
        assertNotTaken(Open.class, "permission");
    }

    @Test
    void a_command_whose_view_is_nowhere_is_not_taken() {
        assertNotTaken(Nowhere.class, "view");
    }

    @Test
    void a_command_with_a_type_that_json_lacks_is_not_taken() {
        assertNotTaken(Odd.class, "Duration");
    }

    @Test
    void a_command_with_a_name_that_is_said_beside_every_command_is_not_taken() {
        assertNotTaken(Reasoned.class, "reason");
    }

    private static void assertNotTaken(Class<? extends Command> command, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandCatalog(List.of(command)))
            .withMessageContaining(why);
    }

    @LocatedAt("/queries/things/{id}")
    interface ThingCommand extends Command {

    }

    record Open(@NewId UUID aggregateId) implements ThingCommand {
    }

    @Requires(Permission.COURSE_READ)
    record Nowhere(UUID aggregateId) implements Command {
    }

    @Requires(Permission.COURSE_READ)
    record Odd(UUID aggregateId, Duration duration) implements ThingCommand {
    }

    @Requires(Permission.COURSE_READ)
    record Reasoned(UUID aggregateId, String reason) implements ThingCommand {
    }

}
