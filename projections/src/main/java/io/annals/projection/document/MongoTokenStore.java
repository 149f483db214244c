package io.annals.projection.document;

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
 * If no token exists, the projection starts from the first event: at its first start, and
 * when its database was emptied while it runs. The process that inserts the tokens first
 * empties the collection.
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

    private final TokenSettings settings;

    MongoTokenStore(MongoCollection<Document> tokens, TokenSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        List<Document> created = IntStream.range(0, segments)
            .mapToObj((segment) -> claimed(described(id(segment), segment, initial), initializer()))
            .toList();
        try {
            this.tokens.insertMany(created);
        }
        catch (MongoBulkWriteException ex) {
            throw new UnableToClaimTokenException("Another process has started the projection " + processor);
        }
        this.settings.emptying().run();
        IntStream.range(0, segments).forEach((segment) -> release(segment, initializer()));
    }

    /** An owner that differs from the process, so that its older claims do not match. */
    private String initializer() {
        return this.settings.node() + " initializes";
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
            throw new UnableToInitializeTokenException("The token " + name(segment) + " already exists");
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

    /** Starts the projection again if its tokens are gone. */
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

    /** The token of every segment, whichever process owns it. */
    Map<Integer, @Nullable TrackingToken> all() {
        Map<Integer, @Nullable TrackingToken> found = new LinkedHashMap<>();
        this.tokens.find(new Document(PROCESSOR, this.settings.processor()))
            .sort(new Document(SEGMENT, 1))
            .forEach((document) -> found.put(document.getInteger(SEGMENT), token(document)));
        return found;
    }

    /** Takes the tokens from all other processes. */
    void seize() {
        this.tokens.updateMany(new Document(PROCESSOR, this.settings.processor()),
                set(claimed(new Document(), this.settings.node())));
    }

    /** Throws if the projection has no token, because its database was emptied. */
    void check() {
        if (all().isEmpty()) {
            throw new UnableToClaimTokenException("The tokens of " + this.settings.processor() + " are gone");
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
     * A lost claim is not renewed: only fetching a token claims it again.
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
        return new UnableToClaimTokenException("The token " + name(segment) + " is owned by another process or gone");
    }

}
