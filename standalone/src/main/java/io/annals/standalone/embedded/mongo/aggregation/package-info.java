/**
 * Aggregation pipelines. The stages and operators of mongo-java-server are used where
 * they are right; those that it lacks, or that read other collections, are here.
 * docs/for-analysts-mongodb.md lists what is missing.
 */
@NullMarked
package io.annals.standalone.embedded.mongo.aggregation;

import org.jspecify.annotations.NullMarked;
