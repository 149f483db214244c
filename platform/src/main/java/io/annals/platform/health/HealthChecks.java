package io.annals.platform.health;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Limits the time of all health checks. Whoever asks for the result of one starts all of
 * them, so that several slow ones take no longer than one.
 */
@Component
class HealthChecks implements BeanPostProcessor {

    private final List<TimeLimitedHealth> checks = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        // The states of liveness and readiness are variables, which need no limit.
        if (bean instanceof HealthIndicator indicator && !(bean instanceof AvailabilityStateHealthIndicator)) {
            TimeLimitedHealth check = new TimeLimitedHealth(name, indicator, this::startAll);
            this.checks.add(check);
            return check;
        }
        return bean;
    }

    private void startAll() {
        this.checks.forEach(TimeLimitedHealth::start);
    }

}
