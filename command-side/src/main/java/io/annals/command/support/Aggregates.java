package io.annals.command.support;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.annals.platform.axon.AggregateLocks;
import org.axonframework.modelling.command.Repository;

/**
 * The aggregates of one type, for a command that involves several: all changes are
 * appended together or not at all. An aggregate that does not exist in the tenant of the
 * command is refused as not found.
 *
 * Commands must load aggregates in this order, so that two commands never wait for each
 * other: attempt, assessment, key of an enrollment, enrollment, course, its seats,
 * prerequisite graph, user, organization, other keys.
 */
public final class Aggregates<T> {

    private final Repository<T> repository;

    public Aggregates(Repository<T> repository) {
        this.repository = repository;
    }

    /** Creates an aggregate by the events that the creation applies. */
    public void create(Supplier<T> creation) {
        try {
            this.repository.newInstance(creation::get);
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Changes an aggregate by a decision. */
    public void change(UUID id, Consumer<T> decision) {
        this.repository.load(id.toString()).execute(decision);
    }

    /** Changes an aggregate by a decision and returns its result. */
    public <R> R decide(UUID id, Function<T, R> decision) {
        return this.repository.load(id.toString()).invoke(decision);
    }

    /**
     * Changes an aggregate, which its first decision creates.
     * @param blank an aggregate without a history
     */
    public void changeOrBegin(UUID id, Supplier<T> blank, Consumer<T> decision) {
        try {
            this.repository.loadOrCreate(id.toString(), blank::get).execute(decision);
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Like {@link #changeOrBegin}, and returns the result of the decision.
     * @param blank an aggregate without a history
     */
    public <R> R decideOrBegin(UUID id, Supplier<T> blank, Function<T, R> decision) {
        try {
            return this.repository.loadOrCreate(id.toString(), blank::get).invoke(decision);
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Creates an aggregate by a decision that sees the events it applies.
     * @param blank an aggregate without a history
     */
    public void begin(Supplier<T> blank, Consumer<T> decision) {
        try {
            this.repository.newInstance(blank::get, (aggregate) -> aggregate.execute(decision));
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Reads from an aggregate without changing it. */
    public <R> R ask(UUID id, Function<T, R> question) {
        return AggregateLocks.look(this.repository, id).invoke(question);
    }

    /** Checks a rule against an aggregate without changing it. */
    public void require(UUID id, Consumer<T> rule) {
        AggregateLocks.look(this.repository, id).execute(rule);
    }

}
