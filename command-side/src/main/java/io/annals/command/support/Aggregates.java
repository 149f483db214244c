package io.annals.command.support;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.annals.platform.axon.AggregateLocks;
import org.axonframework.modelling.command.Repository;

/**
 * The aggregates of one type, for a command that involves several: all that it changes in
 * them is appended together or not at all. Each is refused as not found where it does not
 * exist in the tenant of the command.
 *
 * Whoever needs several takes them in this order, so that two commands never wait for
 * each other: attempt, assessment, key of an enrollment, enrollment, course, its seats,
 * curriculum, user, organization, other keys.
 */
public final class Aggregates<T> {

    private final Repository<T> repository;

    public Aggregates(Repository<T> repository) {
        this.repository = repository;
    }

    /** Brings one into being by the events that the creation applies. */
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

    /** Lets one decide. */
    public void change(UUID id, Consumer<T> decision) {
        this.repository.load(id.toString()).execute(decision);
    }

    /** Lets one decide and answer. */
    public <R> R decide(UUID id, Function<T, R> decision) {
        return this.repository.load(id.toString()).invoke(decision);
    }

    /**
     * Lets one decide that comes into being by its first decision.
     * @param blank one without a history
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

    /** Asks one that stays as it is. */
    public <R> R ask(UUID id, Function<T, R> question) {
        return AggregateLocks.look(this.repository, id).invoke(question);
    }

    /** Makes sure of something about one that stays as it is. */
    public void require(UUID id, Consumer<T> rule) {
        AggregateLocks.look(this.repository, id).execute(rule);
    }

}
