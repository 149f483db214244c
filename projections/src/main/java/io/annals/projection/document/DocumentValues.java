package io.annals.projection.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.platform.json.RecordAccess;
import io.annals.platform.mongo.FieldNames;
import io.annals.platform.serialization.EventJson;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Converts values for documents: ids and dates to text, times to BSON dates (whole
 * milliseconds), decimals to doubles, fractions to text, enum constants to their codes,
 * records to objects. Maps are JSON objects that authors stated and keep their numbers.
 * {@code null} is omitted.
 */
public final class DocumentValues {

    private static final ObjectMapper JSON = EventJson.mapper();

    private DocumentValues() {
    }

    /** Sets the field, or removes it if the value is {@code null}. */
    public static void set(Document document, String field, @Nullable Object value) {
        Object stored = of(value);
        if (stored == null) {
            document.remove(field);
        }
        else {
            document.put(field, stored);
        }
    }

    /** The value as it is stored in documents. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case UUID id -> id.toString();
            case Instant time -> Date.from(time);
            case LocalDate day -> day.toString();
            case BigDecimal number -> number.doubleValue();
            case Map<?, ?> object -> object(object);
            case Fraction exact -> exact.text();
            case Record composite -> composite(composite);
            case Enum<?> constant -> JSON.convertValue(constant, String.class);
            case Collection<?> list -> list.stream().map(DocumentValues::of).toList();
            case null -> null;
            default -> value;
        };
    }

    private static Document composite(Record composite) {
        Document document = new Document();
        RecordAccess access = RecordAccess.of(composite.getClass());
        for (int i = 0; i < access.components().size(); i++) {
            set(document, access.components().get(i).getName(), access.value(composite, i));
        }
        return document;
    }

    private static Document object(Map<?, ?> object) {
        Document document = new Document();
        object.forEach((field, value) -> document.put(FieldNames.stored(String.valueOf(field)), json(value)));
        return document;
    }

    /** A part of a JSON object that an author stated: its numbers stay exact. */
    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> decimal(number);
            case BigInteger number -> decimal(new BigDecimal(number));
            case Collection<?> list -> list.stream().map(DocumentValues::json).toList();
            case null -> null;
            default -> of(value);
        };
    }

    /** MongoDB's decimals have 34 digits. */
    private static Decimal128 decimal(BigDecimal number) {
        return new Decimal128(number.round(MathContext.DECIMAL128));
    }

}
