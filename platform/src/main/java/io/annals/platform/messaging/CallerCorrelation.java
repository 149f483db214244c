package io.annals.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Copies the caller's metadata from a message to the messages that it causes, such as
 * from a command to its events. A command that was caused by an event passes on that
 * event's id as causation id, because commands are not recorded.
 */
public final class CallerCorrelation implements CorrelationDataProvider {

    private static final List<String> COPIED = List.of(MetaDataKeys.TENANT, MetaDataKeys.ACTOR, MetaDataKeys.SESSION,
            MetaDataKeys.COMMAND, MetaDataKeys.REQUEST, MetaDataKeys.ADDRESS, MetaDataKeys.REASON);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        MetaData metadata = message.getMetaData();
        Map<String, Object> data = new HashMap<>(16);
        for (String key : COPIED) {
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
