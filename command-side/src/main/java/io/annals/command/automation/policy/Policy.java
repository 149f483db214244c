package io.annals.command.automation.policy;

/** Something that the platform does by itself, named by the sentence that says what. */
@FunctionalInterface
public interface Policy {

    /** Registers the reactions to events. */
    void register(PolicyReactions reactions);

}
