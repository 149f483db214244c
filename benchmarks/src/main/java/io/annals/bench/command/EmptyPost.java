package io.annals.bench.command;

import io.annals.platform.messaging.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Does nothing for an authenticated caller: what a command over HTTP is measured against.
 */
@RestController
class EmptyPost {

    static final String PATH = "/bench/nothing";

    @PostMapping(PATH)
    ResponseEntity<Void> nothing(@RequestBody byte[] body, Caller caller) {
        return ResponseEntity.noContent().build();
    }

}
