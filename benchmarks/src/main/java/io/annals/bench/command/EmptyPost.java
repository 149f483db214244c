package io.annals.bench.command;

import io.annals.platform.messaging.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An authenticated endpoint without effect, the baseline for commands over HTTP.
 */
@RestController
class EmptyPost {

    static final String PATH = "/bench/nothing";

    @PostMapping(PATH)
    ResponseEntity<Void> nothing(@RequestBody byte[] body, Caller caller) {
        return ResponseEntity.noContent().build();
    }

}
