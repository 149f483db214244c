package io.annals.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Carries who, where and why from a message to all that it leads to: from a command to
 * its events. A command that is no person's but follows from an event is not recorded
 * itself, so that its events name that event as what led to them.
 */
public final class CallerCorrelation implements CorrelationDataProvider {

    private static final List<String> KEPT = List.of(MetaDataKeys.TENANT, MetaDataKeys.ACTOR, MetaDataKeys.SESSION,
            MetaDataKeys.COMMAND, MetaDataKeys.REQUEST, MetaDataKeys.ADDRESS, MetaDataKeys.REASON);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        MetaData metadata = message.getMetaData();
        Map<String, Object> data = new HashMap<>(16);
        for (String key : KEPT) {
            Object value = metadata.get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        data.put(MetaDataKeys.CAUSATION, causeOf(message));
        data.put(MetaDataKeys.CORRELATION, metadata.getOrDefault(MetaDataKeys.CORRELATION, message.getIdentifier()));
        return data;
    }

    private static Object causeOf(Message<?> message) {
        return (message instanceof CommandMessage<?>)
                ? message.getMetaData().getOrDefault(MetaDataKeys.CAUSATION, message.getIdentifier())
                : message.getIdentifier();
    }

}
