package io.annals.platform.personaldata;

import io.annals.platform.secrets.MasterKey;
import io.annals.platform.secrets.SecretsDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the encryption of personal data. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    @Bean
    PersonKeys personKeys(SecretsDatabase secrets, @Value("${annals.event-store:postgres}") String eventStore) {
        return new PostgresPersonKeys(secrets, eventStore.equals("postgres"));
    }

    @Bean
    PersonalDataModule personalDataModule(PersonKeys keys) {
        return new PersonalDataModule(keys);
    }

    @Bean
    PersonalDataReader personalDataReader(PersonKeys keys) {
        return new PersonalDataReader(keys);
    }

    @Bean
    KeyedHash keyedHash(MasterKey masterKey) {
        return new KeyedHash(masterKey);
    }

}
