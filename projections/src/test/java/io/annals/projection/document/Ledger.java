package io.annals.projection.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.organization.OrganizationEvent;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.platform.messaging.EventContext;

/**
 * A simple projector: a document per organization with all names that it had. It refuses
 * the names that a test sets.
 */
final class Ledger implements DocumentProjector {

    static final String NAME = "ledger";

    private final Set<String> refused = new HashSet<>();

    private int version = 1;

    private Runnable beforeEach = () -> {
    };

    void refuse(String name) {
        this.refused.add(name);
    }

    void refuseNothing() {
        this.refused.clear();
    }

    void version(int version) {
        this.version = version;
    }

    void beforeEach(Runnable action) {
        this.beforeEach = action;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String collection() {
        return NAME;
    }

    @Override
    public int version() {
        return this.version;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_ledger")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Events.of(OrganizationEvent.class);
    }

    @Override
    public String documentOf(DomainEvent event) {
        return event.aggregateId().toString();
    }

    @Override
    public void apply(EventContext occurrence, DocumentState entry) {
        this.beforeEach.run();
        switch (occurrence.event()) {
            case OrganizationCreated created ->
                entry.begin(occurrence).put("names", new ArrayList<>(List.of(created.name())));
            case OrganizationRenamed renamed -> {
                entry.document().getList("names", String.class).add(renamed.name());
                if (this.refused.contains(renamed.name())) {
                    throw new IllegalStateException(renamed.name() + " is refused");
                }
            }
            default -> entry.document();
        }
    }

}
