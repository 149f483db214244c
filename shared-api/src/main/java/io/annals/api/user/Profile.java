package io.annals.api.user;

import java.time.LocalDate;
import java.util.Map;

import io.annals.api.Json;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A user's personal details.
 *
 * @param state the state or province within the country
 * @param additionalInfo additional fields, by name
 */
public record Profile(@Nullable @Size(max = 50) String gender, @Nullable @Past LocalDate dateOfBirth,
        @Nullable @Size(max = 4000) String bio, @Nullable @Size(max = 200) String city,
        @Nullable @Size(max = 200) String state, @Nullable @Size(max = 100) String country,
        @Size(max = 100) Map<String, @Nullable Object> additionalInfo) {

    public Profile {
        additionalInfo = Json.object(additionalInfo);
    }

}
