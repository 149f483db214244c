package io.annals.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.springframework.context.ConfigurableApplicationContext;

/** An HTTP client of the application that runs in the same process. */
public final class BenchmarkClient {

    private final String address;

    private final String token;

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param token the access token; empty for anonymous requests
     */
    public BenchmarkClient(ConfigurableApplicationContext annals, String token) {
        this.address = "http://127.0.0.1:" + annals.getEnvironment().getProperty("local.server.port");
        this.token = token;
    }

    /** Posts JSON and returns the body of the response, whose status must be 2xx. */
    public String post(String path, String body) {
        return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
    }

    /** Returns the body of the response, whose status must be 2xx. */
    public String get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    private String send(String path, HttpRequest.Builder request) {
        if (!this.token.isEmpty()) {
            request.header("Authorization", "Bearer " + this.token);
        }
        try {
            HttpResponse<String> response = this.http.send(
                    request.uri(URI.create(this.address + path)).header("Content-Type", "application/json").build(),
                    BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + " returned " + response.statusCode() + " " + response.body());
            }
            return response.body();
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
