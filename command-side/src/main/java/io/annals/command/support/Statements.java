package io.annals.command.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.annals.platform.serialization.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * The digests of what was last stated about an aggregate and its parts. With them a
 * command that states the same again is recognized without keeping descriptions and
 * contents in memory.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Statements {

    private static final ObjectWriter JSON = EventJson.mapper()
        .writer()
        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** By the subject: the id of a part, or a name. */
    private Map<String, String> digests = new HashMap<>();

    /** Whether a statement differs from the last one about its subject. */
    public boolean wouldChange(Object subject, @Nullable Object... stated) {
        return !digest(stated).equals(this.digests.get(subject.toString()));
    }

    /** Replaces the last statement about a subject. */
    public void evolve(Object subject, @Nullable Object... stated) {
        this.digests.put(subject.toString(), digest(stated));
    }

    private static String digest(@Nullable Object... stated) {
        try {
            byte[] json = JSON.writeValueAsBytes(Arrays.asList(stated));
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(json));
        }
        catch (JsonProcessingException | NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
