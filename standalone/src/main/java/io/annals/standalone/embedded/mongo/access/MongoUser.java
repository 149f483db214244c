package io.annals.standalone.embedded.mongo.access;

import org.jspecify.annotations.Nullable;

/**
 * A user of the embedded MongoDB.
 *
 * @param name the name to log in with
 * @param role what the user may do
 * @param tenantId the tenant whose documents the user reads; null for all tenants
 * @param credential the stored form of the password
 */
record MongoUser(String name, Role role, @Nullable String tenantId, ScramCredential credential) {

    /** What a user may do, under MongoDB's names. */
    enum Role {

        /** Everything, in all databases. */
        ROOT("root", "admin"),

        /** Read the collections of the database {@code annals}. */
        READ("read", "annals");

        private final String label;

        private final String database;

        Role(String label, String database) {
            this.label = label;
            this.database = database;
        }

        String label() {
            return this.label;
        }

        String database() {
            return this.database;
        }

    }

    boolean mayDoEverything() {
        return this.role == Role.ROOT;
    }

}
