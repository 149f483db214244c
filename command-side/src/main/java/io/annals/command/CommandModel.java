package io.annals.command;

import java.util.List;

import io.annals.api.ClassScan;
import io.annals.api.Commands;
import io.annals.command.support.AggregateSetup;
import io.annals.command.support.CommandHandlerFactory;
import io.annals.command.support.TenantOwned;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.uniquekey.StoredUniqueKeys;
import io.annals.command.uniquekey.UniqueKey;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.user.UserSecrets;
import io.annals.platform.command.CommandHandlerCheck;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/**
 * Registers all aggregates, which are the subclasses of {@link TenantOwned}, and the
 * handlers of commands that involve several aggregates, which are the classes named
 * {@code …CommandHandler}. Does not start if a command has no handler. Needs the
 * components {@link KeyIds} and {@link UserSecrets}.
 */
public final class CommandModel implements ConfigurerModule {

    private static final String PACKAGE = CommandModel.class.getPackageName();

    /** The class of every aggregate. */
    public static final List<Class<? extends TenantOwned<?>>> AGGREGATES = ClassScan.concrete(PACKAGE,
            TenantOwned.class);

    private static final List<Class<?>> HANDLERS = ClassScan.named(PACKAGE, "CommandHandler");

    @Override
    public void configureModule(Configurer configurer) {
        AGGREGATES.forEach((type) -> configurer.configureAggregate(AggregateSetup.of(type)));
        configurer.registerComponent(UniqueKeys.class,
                (found) -> new StoredUniqueKeys(found.repository(UniqueKey.class)));
        HANDLERS.forEach(
                (type) -> configurer.registerCommandHandler((found) -> new CommandHandlerFactory(found).create(type)));
        new CommandHandlerCheck(Commands.all()).configureModule(configurer);
    }

}
