package io.annals.query.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import io.annals.api.Events;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.personaldata.PersonalDataModule;
import io.annals.platform.personaldata.PersonalDataReader;
import io.annals.platform.personaldata.PostgresPersonKeys;
import io.annals.platform.query.QueryDispatcher;
import io.annals.platform.secrets.MasterKey;
import io.annals.platform.secrets.SecretsDatabase;
import io.annals.platform.security.CallerArgumentResolver;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.serialization.history.Upcasters;
import io.annals.platform.testing.TestMongo;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans that the query side needs from the platform. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import(QueryDispatcher.class)
@ComponentScan({ "io.annals.query.api", "io.annals.query.relational", "io.annals.query.audit", "io.annals.query.course",
        "io.annals.query.user", "io.annals.query.enrollment", "io.annals.query.attempt", "io.annals.query.report",
        "io.annals.query.tenant", "io.annals.query.organization", "io.annals.query.assessment",
        "io.annals.query.document", "io.annals.query.catalog", "io.annals.query.dashboard", "io.annals.query.gradebook",
        "io.annals.query.learning", "io.annals.query.explanation", "io.annals.platform.web" })
class QuerySideParts implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
    }

    @Bean
    LocalValidatorFactoryBean validator() {
        return new LocalValidatorFactoryBean();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    MongoDatabase mongoDatabase() {
        return TestMongo.freshDatabase();
    }

    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    PersonKeys personKeys(QueryDatabase database) {
        MasterKey masterKey = new MasterKey(new byte[MasterKey.BYTES]);
        return new PostgresPersonKeys(SecretsDatabase.migrate(database.owner(), masterKey), true);
    }

    @Bean
    PersonalDataReader personalDataReader(PersonKeys keys) {
        return new PersonalDataReader(keys);
    }

    @Bean
    EventUpcaster eventUpcaster() {
        return Upcasters.upcaster();
    }

    @Bean
    Serializer eventSerializer(PersonKeys keys) {
        ObjectMapper mapper = EventJson.mapper();
        mapper.registerModule(new PersonalDataModule(keys));
        return EventSerializer.of(new EventTypes(Events.all()), mapper);
    }

}
