package io.annals.query.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.CallerAuthentication;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The query side with its own databases, queried over HTTP. */
public final class QuerySide implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final QueryDatabase database = new QueryDatabase();

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    private final MockMvc http;

    public final UUID tenant = Ids.next();

    public final UUID otherTenant = Ids.next();

    public QuerySide() {
        this.context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("test",
                    Map.of("annals.query-datasource.url", this.database.urlForQueries(),
                            "annals.query-datasource.username", QueryDatabase.ROLE, //
                            "annals.query.min-version-wait", "1s")));
        this.context.setServletContext(new MockServletContext());
        this.context.addBeanFactoryPostProcessor((factory) -> {
            factory.setConversionService(ApplicationConversionService.getSharedInstance());
            factory.registerSingleton("queryDatabase", this.database);
        });
        this.context.register(QuerySideParts.class);
        this.context.refresh();
        subscribeHandlers();
        this.http = MockMvcBuilders.webAppContextSetup(this.context).build();
    }

    private void subscribeHandlers() {
        QueryBus bus = this.context.getBean(QueryBus.class);
        for (Object bean : this.context.getBeansOfType(Object.class).values()) {
            boolean handles = !MethodIntrospector
                .selectMethods(bean.getClass(), (MethodIntrospector.MetadataLookup<Boolean>) (
                        method) -> AnnotatedElementUtils.hasAnnotation(method, QueryHandler.class) ? true : null)
                .isEmpty();
            if (handles) {
                new AnnotationQueryHandlerAdapter<>(bean).subscribe(bus);
            }
        }
    }

    public QueryDatabase database() {
        return this.database;
    }

    public <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    /** A caller of the tenant with the role. */
    public Caller a(Role role) {
        return caller(this.tenant, Ids.next(), role);
    }

    public Caller caller(UUID tenantId, UUID userId, Role role) {
        return new Caller(tenantId, userId, null, Set.of(role), null);
    }

    /** Sends a request as the caller. */
    public ResultActions ask(Caller caller, String address, Object... variables) throws Exception {
        return ask(caller, get(address, variables));
    }

    public ResultActions ask(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
        try {
            return this.http.perform(request);
        }
        finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The JSON of a successful response. */
    public JsonNode json(Caller caller, String address, Object... variables) throws Exception {
        MvcResult result = ask(caller, address, variables).andExpect(status().isOk()).andReturn();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    /** The values of a field of all items in a list. */
    public static List<String> texts(JsonNode page, String field) {
        return page.get("items").valueStream().map((item) -> item.get(field).asString()).toList();
    }

    @Override
    public void close() {
        this.context.close();
        this.database.close();
    }

}
