package io.annals.platform.command;

import java.util.List;

import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.platform.messaging.CallerCorrelation;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.lifecycle.Phase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;

class CommandHandlerCheckTest {

    private final LocalCommandBus bus = new LocalCommandBus(new CallerCorrelation(),
            FailingDuplicateCommandHandlerResolver.instance());

    @Test
    void a_process_does_not_start_without_the_handler_of_a_command_and_names_each_that_lacks_one() {
        Configurer configurer = configurer();
        subscribeAtStart(PublishCourse.class, configurer);
        assertThatException().isThrownBy(configurer::start)
            .havingRootCause()
            .withMessage("These commands have no handler: CourseCommand.ArchiveCourse, UserCommand.EraseUser. "
                    + "Each needs one method with @CommandHandler and the command as its first parameter: on its "
                    + "aggregate, on the type of a field with @Decisions of the aggregate, or on a class named "
                    + "...CommandHandler.");
    }

    @Test
    void a_process_with_a_handler_of_every_command_starts() {
        Configurer configurer = configurer();
        subscribeAtStart(PublishCourse.class, configurer);
        subscribeAtStart(ArchiveCourse.class, configurer);
        subscribeAtStart(EraseUser.class, configurer);
        assertThatCode(() -> configurer.start().shutdown()).doesNotThrowAnyException();
    }

    private Configurer configurer() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureCommandBus((configuration) -> this.bus);
        new CommandHandlerCheck(List.of(PublishCourse.class, ArchiveCourse.class, EraseUser.class))
            .configureModule(configurer);
        return configurer;
    }

    private void subscribeAtStart(Class<?> command, Configurer configurer) {
        configurer.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> this.bus.subscribe(command.getName(), (message) -> null));
    }

}
