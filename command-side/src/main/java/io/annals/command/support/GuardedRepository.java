package io.annals.command.support;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.platform.json.RecordAccess;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Guards tenants from each other: every aggregate is loaded here, and one of another
 * tenant than the message's does not exist. Also compares the expected version of a
 * command with its aggregate's before any rule is checked.
 */
final class GuardedRepository<T extends TenantOwned<?>> implements Repository<T> {

    private static final String GUARDED = GuardedRepository.class.getName() + ".";

    private final Repository<T> repository;

    private final Class<T> type;

    private final String noun;

    GuardedRepository(Repository<T> repository, Class<T> type) {
        this.repository = repository;
        this.type = type;
        this.noun = AggregateTypes.nounOf(type);
    }

    @Override
    public Aggregate<T> load(String id) {
        return load(id, null);
    }

    @Override
    public Aggregate<T> load(String id, @Nullable Long expectedVersion) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        Aggregate<T> aggregate = loadOrRefuse(id);
        boolean first = unitOfWork.root().resources().putIfAbsent(GUARDED + id, true) == null;
        if (first) {
            guard(aggregate, expectedVersion, unitOfWork.getMessage());
        }
        return aggregate;
    }

    /** Only once for each aggregate, before the unit of work changes it. */
    private void guard(Aggregate<T> aggregate, @Nullable Long expectedVersion, Message<?> message) {
        Object tenant = message.getMetaData().get(MetaDataKeys.TENANT);
        // The cache has aggregates of all types.
        boolean known = this.type.isAssignableFrom(aggregate.rootType())
                && aggregate.invoke((root) -> root.belongsTo(tenant));
        if (!known) {
            throw notFound(aggregate.identifierAsString());
        }
        String id = aggregate.identifierAsString();
        Long expected = (expectedVersion != null) ? expectedVersion : expectedVersion(message, id);
        if (expected != null && !expected.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(id, expected, aggregate.version());
        }
    }

    private Aggregate<T> loadOrRefuse(String id) {
        try {
            return this.repository.load(id);
        }
        catch (AggregateNotFoundException missing) {
            throw notFound(id);
        }
    }

    /** Names the field of the command that contains the id. */
    private Refusal notFound(String id) {
        Object command = CurrentUnitOfWork.get().root().getMessage().getPayload();
        if (command instanceof Record fields) {
            RecordAccess type = RecordAccess.of(fields.getClass());
            for (int i = 0; i < type.components().size(); i++) {
                if (id.equals(String.valueOf(type.value(fields, i)))) {
                    return Refusal.notFound(this.noun, type.components().get(i).getName());
                }
            }
        }
        return Refusal.notFound(this.noun);
    }

    private static @Nullable Long expectedVersion(Message<?> message, String id) {
        boolean target = message.getPayload() instanceof Command command && command.aggregateId().toString().equals(id);
        return target ? (Long) message.getMetaData().get(MetaDataKeys.EXPECTED_VERSION) : null;
    }

    @Override
    public Aggregate<T> newInstance(Callable<T> factory) throws Exception {
        return this.repository.newInstance(factory);
    }

    @Override
    public Aggregate<T> newInstance(Callable<T> factory, Consumer<Aggregate<T>> initialization) throws Exception {
        return this.repository.newInstance(factory, initialization);
    }

    @Override
    public Aggregate<T> loadOrCreate(String id, Callable<T> factory) throws Exception {
        return this.repository.loadOrCreate(id, factory);
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) throws Exception {
        this.repository.send(message, scope);
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return this.repository.canResolve(scope);
    }

}
