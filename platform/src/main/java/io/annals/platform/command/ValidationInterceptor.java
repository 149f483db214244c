package io.annals.platform.command;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.validation.FieldViolations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Refuses a command that violates Jakarta Validation constraints, with all violations.
 */
public final class ValidationInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final Validator validator;

    public ValidationInterceptor(Validator validator) {
        this.validator = validator;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (position, message) -> {
            Set<ConstraintViolation<Object>> violations = this.validator.validate(message.getPayload());
            if (!violations.isEmpty()) {
                throw new Refusal(Kind.INVALID, "invalid-command", "Some fields are not valid.",
                        FieldViolations.of(violations));
            }
            return message;
        };
    }

}
