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
    void a_creation_is_described_with_its_new_id_and_the_path_of_its_view() {
        CommandType type = this.catalog.find("create-course");
        assertThat(type.creation()).isTrue();
        assertThat(type.newId()).isEqualTo("courseId");
        assertThat(type.permission()).isEqualTo(Permission.COURSE_AUTHOR);
        assertThat(type.location(ID)).isEqualTo("/queries/courses/" + ID);
    }

    @Test
    void a_command_that_adds_a_part_is_not_a_creation() {
        CommandType type = this.catalog.find("add-module");
        assertThat(type.creation()).isFalse();
        assertThat(type.newId()).isEqualTo("moduleId");
    }

    @Test
    void an_unknown_command_is_refused_with_similar_names() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.catalog.find("create-corse"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("unknown-command");
        assertThat(refusal.reason()).contains("create-course");
    }

    @Test
    void an_unknown_command_without_similar_names_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.catalog.find("x".repeat(10_000)));
        assertThat(refusal.code()).isEqualTo("unknown-command");
    }

    @Test
    void a_command_without_a_permission_is_rejected() {
        assertRejected(Open.class, "permission");
    }

    @Test
    void a_command_without_a_view_is_rejected() {
        assertRejected(Nowhere.class, "view");
    }

    @Test
    void a_command_with_an_unsupported_component_type_is_rejected() {
        assertRejected(Odd.class, "Duration");
    }

    @Test
    void a_command_with_a_reserved_component_name_is_rejected() {
        assertRejected(Reasoned.class, "reason");
    }

    private static void assertRejected(Class<? extends Command> command, String why) {
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
