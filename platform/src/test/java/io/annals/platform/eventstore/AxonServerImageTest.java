package io.annals.platform.eventstore;

import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;

class AxonServerImageTest {

    @Test
    void the_image_that_is_tested_is_the_one_that_runs() {
        DockerImageName image = AxonServerStore.image();
        assertThat(image.getUnversionedPart()).isEqualTo("axoniq/axonserver");
        assertThat(image.getVersionPart()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

}
