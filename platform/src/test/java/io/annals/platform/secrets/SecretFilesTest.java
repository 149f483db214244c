package io.annals.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class SecretFilesTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void the_master_key_and_passwords_are_read_from_files() throws IOException {
        Files.writeString(this.folder.resolve("annals.master-key"), KEY + "\n");
        Files.writeString(this.folder.resolve("annals.bootstrap.password"), "first-password\n");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Object.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .run("--annals.secrets-folder=" + this.folder)) {
            assertThat(context.getEnvironment().getProperty("annals.bootstrap.password")).isEqualTo("first-password");
            assertThat(MasterKeySource.of(context.getEnvironment()).derive("it"))
                .isEqualTo(MasterKey.ofBase64(KEY).derive("it"));
        }
    }

}
