package io.annals.projection.document;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one projection, in the same database as its documents. A process claims a
 * token for a few seconds and renews the claim with every batch.
 * <p>
 * Where there is no token at all, the projection has to be built anew: at its first start
 * and also when its database was emptied under it. The process that succeeds in writing
 * the tokens then empties the documents before it begins.
 */
final class MongoTokenStore implements TokenStore {

    static final String COLLECTION = "projection_token";

    private static final Serializer SERIALIZER = JacksonSerializer.defaultSerializer();

    private static final String PROCESSOR = "processor";

    private static final String SEGMENT = "segment";

    private static final String TOKEN = "token";

    private static final String TYPE = "tokenType";

    private static final String POSITION = "position";

    private static final String OWNER = "owner";

    private static final String CLAIMED_AT = "claimedAt";

    private final MongoCollection<Document> tokens;

    private final Settings settings;

    /**
     * @param processor whose tokens
     * @param segments how many tokens to begin with
     * @param node the name of this process
     * @param claimTimeout how long a claim lasts that is not renewed
     * @param emptying empties the documents
     */
    record Settings(String processor, int segments, String node, Duration claimTimeout, Clock clock,
            Runnable emptying) {
    }

    MongoTokenStore(MongoCollection<Document> tokens, Settings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        List<Document> begun = IntStream.range(0, segments)
            .mapToObj((segment) -> claimed(described(id(segment), segment, initial), beginner()))
            .toList();
        try {
            this.tokens.insertMany(begun);
        }
        catch (MongoBulkWriteException ex) {
            throw new UnableToClaimTokenException("Another process has begun to build " + processor);
        }
        this.settings.emptying().run();
        IntStream.range(0, segments).forEach((segment) -> release(segment, beginner()));
    }

    /** Another owner than the process, whose old claims must not match. */
    private String beginner() {
        return this.settings.node() + " begins";
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        update(segment, described(new Document(), segment, token));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document found = this.tokens.findOneAndUpdate(claimable(id(segment)),
                set(claimed(new Document(), this.settings.node())));
        if (found == null) {
            throw unclaimable(segment);
        }
        return token(found);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        update(segment, new Document());
    }

    private void update(int segment, Document changes) {
        Document update = set(claimed(changes, this.settings.node()));
        if (this.tokens.updateOne(held(segment), update).getMatchedCount() == 0) {
            throw unclaimable(segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        release(segment, this.settings.node());
    }

    private void release(int segment, String owner) {
        this.tokens.updateOne(id(segment).append(OWNER, owner),
                new Document("$unset", new Document(OWNER, "").append(CLAIMED_AT, "")));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        try {
            this.tokens.insertOne(described(id(segment), segment, token));
        }
        catch (com.mongodb.MongoWriteException ex) {
            throw new UnableToInitializeTokenException("There is a token of " + name(segment) + " already");
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (this.tokens.deleteOne(held(segment)).getDeletedCount() == 0) {
            throw unclaimable(segment);
        }
    }

    @Override
    public int[] fetchSegments(String processor) {
        return all().keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Begins anew where the tokens have vanished. */
    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        if (all().isEmpty()) {
            initializeTokenSegments(processor, this.settings.segments(), null);
        }
        int[] segments = fetchSegments(processor);
        List<Segment> available = new ArrayList<>();
        for (Document found : this.tokens.find(claimable(new Document(PROCESSOR, processor)))) {
            available.add(Segment.computeSegment(found.getInteger(SEGMENT), segments));
        }
        return available;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(this.tokens.getNamespace().getFullName());
    }

    /** The token of every segment, whoever holds it. */
    Map<Integer, @Nullable TrackingToken> all() {
        Map<Integer, @Nullable TrackingToken> found = new LinkedHashMap<>();
        this.tokens.find(new Document(PROCESSOR, this.settings.processor()))
            .sort(new Document(SEGMENT, 1))
            .forEach((document) -> found.put(document.getInteger(SEGMENT), token(document)));
        return found;
    }

    /** Takes the claims away from every other process. */
    void seize() {
        this.tokens.updateMany(new Document(PROCESSOR, this.settings.processor()),
                set(claimed(new Document(), this.settings.node())));
    }

    /** Throws where there is no token of this projection: its database was emptied. */
    void check() {
        if (all().isEmpty()) {
            throw new UnableToClaimTokenException("The tokens of " + this.settings.processor() + " have vanished");
        }
    }

    void forget() {
        this.tokens.deleteMany(new Document(PROCESSOR, this.settings.processor()));
    }

    private Document id(int segment) {
        return new Document(DocumentState.ID, name(segment));
    }

    private String name(int segment) {
        return this.settings.processor() + "/" + segment;
    }

    /**
     * A claim that was lost is not taken again by the way: only fetching a token does.
     */
    private Document held(int segment) {
        return id(segment).append(OWNER, this.settings.node());
    }

    private Document claimable(Document filter) {
        Date expired = Date.from(this.settings.clock().instant().minus(this.settings.claimTimeout()));
        return filter.append("$or", List.of(new Document(OWNER, this.settings.node()), new Document(OWNER, null),
                new Document(CLAIMED_AT, new Document("$lt", expired))));
    }

    private Document claimed(Document document, String owner) {
        return document.append(OWNER, owner).append(CLAIMED_AT, Date.from(this.settings.clock().instant()));
    }

    private static Document set(Document fields) {
        return new Document("$set", fields);
    }

    private Document described(Document document, int segment, @Nullable TrackingToken token) {
        document.append(PROCESSOR, this.settings.processor()).append(SEGMENT, segment);
        if (token == null) {
            return document.append(TOKEN, null).append(TYPE, null).append(POSITION, 0L);
        }
        var serialized = SERIALIZER.serialize(token, String.class);
        return document.append(TOKEN, serialized.getData())
            .append(TYPE, serialized.getType().getName())
            .append(POSITION, token.position().orElse(0));
    }

    private @Nullable TrackingToken token(Document document) {
        String text = document.getString(TOKEN);
        return (text == null) ? null : SERIALIZER
            .deserialize(new SimpleSerializedObject<>(text, String.class, document.getString(TYPE), null));
    }

    private UnableToClaimTokenException unclaimable(int segment) {
        return new UnableToClaimTokenException("The token " + name(segment) + " is held by another process or gone");
    }

}
