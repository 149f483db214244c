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

@RestController
class UserController {

    private final QueryResponses answers;

    UserController(QueryResponses answers) {
        this.answers = answers;
    }

    /** The users of the tenant. */
    @GetMapping("/queries/users")
    ResponseEntity<Page<UserSummary>> users(@ParameterObject FindUsers query, Caller caller) {
        return this.answers.page(query, caller);
    }

    /** One user. Everybody sees themselves. */
    @GetMapping("/queries/users/{userId}")
    @Nullable UserView user(@ParameterObject GetUser query, Caller caller, VersionConditions freshness) {
        return this.answers.one(query, caller, freshness);
    }

}
