package io.annals.command;

import io.annals.platform.Annals;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side as a service of its own. */
@SpringBootApplication(scanBasePackages = { "io.annals.platform", "io.annals.command" })
public class CommandSideApplication {

    public static void main(String[] args) {
        Annals.run(CommandSideApplication.class, "annals-command-side", args);
    }

}
