package io.annals.platform.query;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.OpenToOwner;
import io.annals.api.Owned;
import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Refusal;
import io.annals.api.Requires;
import io.annals.api.Role;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.user.UserQuery.GetUser;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.PermissionCheck;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class QueryDispatcherTest {

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID SOMEBODY = Ids.next();

    private final QueryBus bus = SimpleQueryBus.builder().build();

    private final QueryDispatcher queries = new QueryDispatcher(this.bus);

    QueryDispatcherTest() {
        new AnnotationQueryHandlerAdapter<>(new Handlers()).subscribe(this.bus);
    }

    @Test
    void the_handler_gets_the_caller() {
        Caller caller = new Caller(TENANT, LEARNER, Ids.next(), Set.of(Role.AUDITOR, Role.LEARNER), "::1");
        assertThat(this.queries.ask(new WhoAmI(), caller).items()).containsExactly(caller);
    }

    @Test
    void a_refusal_of_the_handler_reaches_the_caller() {
        refused(new Missing(), Role.LEARNER, "not-found");
    }

    @Test
    void a_query_without_the_permission_is_refused() {
        refused(new OfUser(LEARNER), Role.ANALYST, "forbidden", SOMEBODY);
        refused(new Reports(), Role.LEARNER, "forbidden");
    }

    @Test
    void a_caller_may_query_their_own_records() {
        assertThat(this.queries.ask(new OfUser(LEARNER), caller(LEARNER, Role.LEARNER))).isNotNull();
    }

    @Test
    void a_record_is_shown_to_its_owner_and_to_those_with_the_permission() {
        assertThat(this.queries.ask(new ById(LEARNER), caller(LEARNER, Role.LEARNER))).isNotNull();
        assertThat(this.queries.ask(new ById(LEARNER), caller(SOMEBODY, Role.INSTRUCTOR))).isNotNull();
        refused(new ById(LEARNER), Role.LEARNER, "not-found", SOMEBODY);
    }

    @Test
    void a_list_with_a_record_of_another_user_is_not_shown() {
        refused(new Mixed(), Role.LEARNER, "not-found", LEARNER);
    }

    @Test
    void every_query_declares_its_permission() {
        assertThat(QueryCatalog.all()).contains(GetUser.class, FindEvents.class)
            .allMatch((query) -> query.isRecord() && Query.class.isAssignableFrom(query));
        assertThatNoException().isThrownBy(() -> PermissionCheck.requireDeclared(QueryCatalog.all()));
    }

    @Test
    void a_query_without_a_permission_prevents_the_start() {
        List<Class<?>> queries = QueryCatalog.in(getClass().getPackageName());
        assertThat(queries).contains(Undeclared.class, WhoAmI.class);
        assertThatIllegalStateException().isThrownBy(() -> PermissionCheck.requireDeclared(queries))
            .withMessageContaining("Undeclared");
    }

    /** A query without a permission. */
    record Undeclared() implements Query<String> {
    }

    private void refused(Query<?> query, Role role, String code) {
        refused(query, role, code, LEARNER);
    }

    private void refused(Query<?> query, Role role, String code, UUID actor) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.queries.ask(query, caller(actor, role)))
            .extracting(Refusal::code)
            .isEqualTo(code);
    }

    private static Caller caller(UUID actor, Role role) {
        return new Caller(TENANT, actor, null, Set.of(role), null);
    }

    @Requires(Permission.COURSE_READ)
    record WhoAmI() implements Query<Page<Caller>> {
    }

    @Requires(Permission.COURSE_READ)
    record Missing() implements Query<String> {
    }

    @Requires(Permission.REPORT_READ)
    record Reports() implements Query<String> {
    }

    @Requires(Permission.LEARNING_READ)
    record OfUser(UUID userId) implements Query<String>, OpenToOwner {

        @Override
        public UUID askedAbout() {
            return this.userId;
        }

    }

    @Requires(Permission.LEARNING_READ)
    record ById(UUID userId) implements Query<Mark>, OpenToOwner {
    }

    @Requires(Permission.LEARNING_READ)
    record Mixed() implements Query<Page<Mark>>, OpenToOwner {
    }

    record Mark(UUID userId) implements Owned {
    }

    static class Handlers {

        @QueryHandler
        Page<Caller> handle(WhoAmI query, Caller caller) {
            return new Page<>(List.of(caller), null);
        }

        @QueryHandler
        String handle(Missing query) {
            throw Refusal.notFound("thing");
        }

        @QueryHandler
        String handle(OfUser query) {
            return "about " + query.userId();
        }

        @QueryHandler
        Mark handle(ById query) {
            return new Mark(query.userId());
        }

        @QueryHandler
        Page<Mark> handle(Mixed query) {
            return new Page<>(List.of(new Mark(LEARNER), new Mark(SOMEBODY)), null);
        }

    }

}
