package io.annals.platform.command;

import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.NewId;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NewIdAssignerTest {

    private static final UUID ID = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47");

    @Test
    void an_absent_id_is_generated_and_a_chosen_one_kept() {
        assertThat(((Build) NewIdAssigner.complete(new Build(null, List.of(), null))).aggregateId()).isNotNull();
        assertThat(((Build) NewIdAssigner.complete(new Build(ID, List.of(), null))).aggregateId()).isEqualTo(ID);
    }

    @Test
    void nested_records_get_ids_too() {
        Build build = (Build) NewIdAssigner
            .complete(new Build(ID, List.of(new Room(null, "hall"), new Room(ID, "attic")),
                    new Gable(List.of(new Room(null, "under the roof")))));
        assertThat(build.rooms()).extracting(Room::name).containsExactly("hall", "attic");
        assertThat(build.rooms().getFirst().roomId()).isNotNull().isNotEqualTo(ID);
        assertThat(build.rooms().getLast().roomId()).isEqualTo(ID);
        assertThat(build.roof()).isInstanceOfSatisfying(Gable.class,
                (gable) -> assertThat(gable.rooms().getFirst().roomId()).isNotNull());
    }

    @Test
    void a_command_without_new_ids_is_returned_unchanged() {
        Demolish demolish = new Demolish(ID);
        assertThat(NewIdAssigner.complete(demolish)).isSameAs(demolish);
    }

    @Test
    void a_reserved_id_is_refused_with_its_path() {
        UUID reserved = UUID.fromString("0190a5b8-7e3c-8c4e-9a51-3f6d2b8c1e47");
        Build build = new Build(ID, List.of(new Room(ID, "hall"), new Room(reserved, "attic")), null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> NewIdAssigner.complete(build));
        assertThat(refusal.code()).isEqualTo("id-reserved");
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("rooms[1].roomId");
    }

    @ParameterizedTest
    @ValueSource(strings = { "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001" })
    void an_id_of_the_platform_is_refused(UUID reserved) {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> NewIdAssigner.complete(new Build(reserved, List.of(), null)));
        assertThat(refusal.code()).isEqualTo("id-reserved");
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("houseId");
    }

    @Test
    void a_given_id_is_assigned_unless_the_client_chose_one() {
        UUID other = Ids.next();
        assertThat(NewIdAssigner.assign(new Build(null, List.of(), null), ID).aggregateId()).isEqualTo(ID);
        assertThat(NewIdAssigner.assign(new Build(other, List.of(), null), ID).aggregateId()).isEqualTo(other);
        assertThat(NewIdAssigner.assign(new Demolish(other), ID).aggregateId()).isEqualTo(other);
    }

    @Test
    void no_two_ids_are_the_same() {
        Build build = (Build) NewIdAssigner
            .complete(new Build(null, List.of(new Room(null, "a"), new Room(null, "b")), null));
        assertThat(build.rooms()).extracting(Room::roomId)
            .doesNotHaveDuplicates()
            .doesNotContain(build.aggregateId(), Ids.PLATFORM);
    }

    record Build(@NewId @Nullable UUID houseId, List<Room> rooms, @Nullable Roof roof) implements Command {

        @Override
        public UUID aggregateId() {
            return (this.houseId != null) ? this.houseId : Ids.PLATFORM;
        }

    }

    record Room(@NewId @Nullable UUID roomId, String name) {
    }

    sealed interface Roof permits Flat, Gable {

    }

    record Flat(boolean green) implements Roof {
    }

    record Gable(List<Room> rooms) implements Roof {
    }

    record Demolish(UUID houseId) implements Command {

        @Override
        public UUID aggregateId() {
            return this.houseId;
        }

    }

}
