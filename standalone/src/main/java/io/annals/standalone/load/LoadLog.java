package io.annals.standalone.load;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers the loads that finished, so that a restart does not repeat them. */
public final class LoadLog {

    private final JdbcClient database;

    public LoadLog(JdbcClient database) {
        this.database = database;
        database.sql("create schema if not exists standalone").update();
        database.sql("""
                create table if not exists standalone.finished_load (
                    name text primary key,
                    finished_at timestamptz not null default now())
                """).update();
    }

    public boolean finished(String name) {
        return this.database.sql("select exists (select from standalone.finished_load where name = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    }

    public void finish(String name) {
        this.database.sql("insert into standalone.finished_load (name) values (?) on conflict do nothing")
            .param(name)
            .update();
    }

}
