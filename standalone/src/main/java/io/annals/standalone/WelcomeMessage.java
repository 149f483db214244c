package io.annals.standalone;

import java.io.PrintStream;

import io.annals.standalone.load.DemoLogins;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints to the console the addresses, then the logins and a few first commands, which
 * need the loaded data.
 */
@Component
class WelcomeMessage {

    private final PrintStream console = System.out;

    private final Environment environment;

    private final ImportSettings settings;

    WelcomeMessage(Environment environment, ImportSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    void printReady() {
        this.console.printf("""

                Annals is ready. Press Ctrl+C to stop it.

                  API            http://localhost:%1$s/swagger-ui/index.html  (OpenAPI: /openapi.json)
                  Health         http://localhost:%1$s/actuator/health/readiness
                """, port());
    }

    void printLoading(String data) {
        this.console.printf("%nLoading %s. Requests are answered meanwhile.%n", data);
    }

    void printExamples() {
        if (!this.environment.containsProperty("annals.embedded.data")) {
            return;
        }
        String tenant = this.settings.tenantLabel();
        this.console.printf(
                """

                          Tenant         %2$s
                          Logins         %3$s
                          Password       %4$s

                        To try it, log in and send a query and a command:
                          TOKEN=$(curl -s localhost:%1$s/auth/login -H 'Content-Type: application/json' \\
                            -d '{"tenant":"%2$s","email":"instructor@annals.demo","password":"%4$s"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
                          curl -s localhost:%1$s/queries/reports/course-outcomes -H "Authorization: Bearer $TOKEN"
                          curl -s localhost:%1$s/commands/create-course -H "Authorization: Bearer $TOKEN" \\
                            -H 'Content-Type: application/json' -d '{"code":"HELLO-1","course":{"title":"Hello, Annals"}}'

                        To analyze the data with SQL or MongoDB:
                          psql postgresql://analyst:annals-demo@localhost:%5$s/annals -c 'select * from analytics.course_outcome'
                          mongosh mongodb://analyst:annals-demo@localhost:%6$s/annals --eval 'db.gradebook.aggregate({ $sortByCount: "$status" })'
                        """,
                port(), tenant, String.join(", ", DemoLogins.ALL.stream().map(DemoLogins.DemoLogin::email).toList()),
                DemoLogins.PASSWORD, this.environment.getProperty("annals.embedded.postgres-port"),
                this.environment.getProperty("annals.embedded.mongo-port"));
    }

    private String port() {
        return this.environment.getProperty("local.server.port", "8080");
    }

}
