package io.annals.query.user;

import io.annals.api.Page;
import io.annals.api.user.UserQuery.FindUsers;
import io.annals.api.user.UserQuery.GetUser;
import io.annals.api.user.UserSummary;
import io.annals.api.user.UserView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for users, their profiles and roles. */
@RestController
class UserController {

    private final QueryResponses responses;

    UserController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the users of the tenant. */
    @GetMapping("/queries/users")
    ResponseEntity<Page<UserSummary>> users(@ParameterObject FindUsers query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns a user. Every user may read their own data. */
    @GetMapping("/queries/users/{userId}")
    @Nullable UserView user(@ParameterObject GetUser query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

}
