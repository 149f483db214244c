package io.annals.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.springframework.context.ConfigurableApplicationContext;

/** A client of the running application, in the same process but over HTTP. */
public final class Client {

    private final String address;

    private final String token;

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param token of who is logged in; empty for nobody
     */
    public Client(ConfigurableApplicationContext annals, String token) {
        this.address = "http://127.0.0.1:" + annals.getEnvironment().getProperty("local.server.port");
        this.token = token;
    }

    /** Posts JSON and gives the body of the answer, whose status must be 2xx. */
    public String post(String path, String body) {
        return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
    }

    /** Asks and gives the body of the answer, whose status must be 2xx. */
    public String get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    private String send(String path, HttpRequest.Builder request) {
        if (!this.token.isEmpty()) {
            request.header("Authorization", "Bearer " + this.token);
        }
        try {
            HttpResponse<String> answer = this.http.send(
                    request.uri(URI.create(this.address + path)).header("Content-Type", "application/json").build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

}
