package io.annals.projection.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoCollection;
import io.annals.platform.testing.TestMongo;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MongoTokenStoreTest {

    private static final String PROCESSOR = "gradebook";

    private static final Duration CLAIM = Duration.ofSeconds(10);

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private final MongoCollection<Document> collection = TestMongo.freshDatabase().getCollection("projection_token");

    private final AtomicInteger emptied = new AtomicInteger();

    private final MongoTokenStore here = node("here", NOON);

    private final MongoTokenStore there = node("there", NOON);

    @Test
    void a_token_is_read_as_it_was_stored() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        assertThat(this.here.fetchToken(PROCESSOR, 0)).isNull();
        this.here.storeToken(new GlobalSequenceTrackingToken(42), PROCESSOR, 0);
        assertThat(this.here.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(42));
        assertThat(this.here.all()).containsEntry(0, new GlobalSequenceTrackingToken(42));
        assertThat(this.collection.find().first()).containsEntry("position", 42L);
    }

    @Test
    void a_token_of_a_replay_is_read_as_it_was_stored() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.fetchToken(PROCESSOR, 0);
        TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(42),
                new GlobalSequenceTrackingToken(7));
        this.here.storeToken(replay, PROCESSOR, 0);
        assertThat(this.here.fetchToken(PROCESSOR, 0)).isEqualTo(replay);
    }

    @Test
    void only_one_process_holds_a_token() {
        this.here.initializeTokenSegments(PROCESSOR, 2);
        this.here.fetchToken(PROCESSOR, 0);
        unclaimable(() -> this.there.fetchToken(PROCESSOR, 0));
        unclaimable(() -> this.there.storeToken(null, PROCESSOR, 0));
        assertThat(this.there.fetchAvailableSegments(PROCESSOR)).extracting(Segment::getSegmentId).containsExactly(1);
    }

    @Test
    void a_released_token_is_free() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.fetchToken(PROCESSOR, 0);
        this.here.releaseClaim(PROCESSOR, 0);
        this.there.fetchToken(PROCESSOR, 0);
        unclaimable(() -> this.here.extendClaim(PROCESSOR, 0));
    }

    @Test
    void a_claim_ends_when_it_is_not_renewed() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.fetchToken(PROCESSOR, 0);
        node("later", NOON.plus(CLAIM).plusMillis(1)).fetchToken(PROCESSOR, 0);
        unclaimable(() -> this.here.storeToken(null, PROCESSOR, 0));
    }

    @Test
    void an_operator_takes_tokens_from_other_processes() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.fetchToken(PROCESSOR, 0);
        this.there.seize();
        unclaimable(() -> this.here.storeToken(null, PROCESSOR, 0));
        this.there.storeToken(null, PROCESSOR, 0);
    }

    @Test
    void the_documents_are_emptied_by_the_one_process_that_begins() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        unclaimable(() -> this.there.initializeTokenSegments(PROCESSOR, 1));
        assertThat(this.emptied).hasValue(1);
    }

    @Test
    void vanished_tokens_begin_anew() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.fetchToken(PROCESSOR, 0);
        this.collection.drop();
        unclaimable(() -> this.here.extendClaim(PROCESSOR, 0));
        unclaimable(this.here::check);
        assertThat(this.here.fetchAvailableSegments(PROCESSOR)).hasSize(1);
        assertThat(this.here.fetchToken(PROCESSOR, 0)).isNull();
        assertThat(this.emptied).hasValue(2);
    }

    @Test
    void a_segment_can_be_split_off_and_merged() {
        this.here.initializeTokenSegments(PROCESSOR, 1);
        this.here.initializeSegment(new GlobalSequenceTrackingToken(3), PROCESSOR, 1);
        assertThat(this.here.fetchSegments(PROCESSOR)).containsExactly(0, 1);
        this.here.fetchToken(PROCESSOR, 1);
        this.here.deleteToken(PROCESSOR, 1);
        assertThat(this.here.fetchSegments(PROCESSOR)).containsExactly(0);
    }

    private MongoTokenStore node(String name, Instant now) {
        return new MongoTokenStore(this.collection, new TokenSettings(PROCESSOR, 1, name, CLAIM,
                Clock.fixed(now, ZoneOffset.UTC), this.emptied::incrementAndGet));
    }

    private static void unclaimable(Runnable action) {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(action::run);
    }

}
