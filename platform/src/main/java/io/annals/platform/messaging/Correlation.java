package io.annals.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Carries who, where and why from a message to all that it leads to: from a command to
 * its events, from an event to the commands of an automation.
 */
public final class Correlation implements CorrelationDataProvider {

    private static final List<String> KEPT = List.of(Meta.TENANT, Meta.ACTOR, Meta.SESSION, Meta.COMMAND, Meta.REQUEST,
            Meta.ADDRESS, Meta.REASON);

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
        data.put(Meta.CAUSATION, message.getIdentifier());
        data.put(Meta.CORRELATION, metadata.getOrDefault(Meta.CORRELATION, message.getIdentifier()));
        return data;
    }

}
