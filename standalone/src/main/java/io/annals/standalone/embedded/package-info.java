/**
 * The databases of the embedded run mode: a real Postgres and a server that speaks
 * MongoDB's wire protocol, both with their data under one folder, started before the
 * application and stopped after it.
 */
@NullMarked
package io.annals.standalone.embedded;

import org.jspecify.annotations.NullMarked;
