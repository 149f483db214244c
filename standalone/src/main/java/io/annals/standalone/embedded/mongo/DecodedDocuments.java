package io.annals.standalone.embedded.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.bwaldvogel.mongo.bson.Document;

/**
 * Keeps the documents that queries read most. The key is the stored array itself, which a
 * write replaces, so an entry is never out of date.
 */
final class DecodedDocuments {

    /** A decoded document takes up to ten times the memory of its bytes. */
    private static final int MAX_BYTES = 8 << 20;

    private final Cache<byte[], Document> documents = Caffeine.newBuilder()
        .weakKeys()
        .maximumWeight(MAX_BYTES)
        .weigher((byte[] bytes, Document document) -> bytes.length)
        .build();

    /** What the kept documents were decoded from, for replies. */
    private final Cache<Document, byte[]> stored = Caffeine.newBuilder().weakKeys().build();

    /** The document that the bytes encode; must not be changed. */
    Document of(byte[] bytes) {
        return this.documents.get(bytes, this::decode);
    }

    /** Encodes a document, unless its bytes are known. */
    EncodedDocument encoded(Document document) {
        byte[] bytes = this.stored.getIfPresent(document);
        return (bytes != null) ? new EncodedDocument(StoredDocument.bson(bytes)) : EncodedDocument.of(document);
    }

    private Document decode(byte[] bytes) {
        Document document = StoredDocument.decode(bytes);
        this.stored.put(document, bytes);
        return document;
    }

}
