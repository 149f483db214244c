package io.annals.query.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.api.PageQuery;
import io.annals.api.Refusal;
import io.annals.platform.json.RecordAccess;

/**
 * The text form of a position in a list: version, fingerprint of the query, and the keys
 * of the last item before the position. It contains nothing that the client has not seen.
 * The fingerprint detects a cursor that is used with another list by mistake.
 */
final class Cursor {

    private static final String VERSION = "1";

    private static final int MAX_LENGTH = 4_000;

    private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor");

    private Cursor() {
    }

    static String write(PageQuery<?> query, List<String> keys) {
        return VERSION + "." + fingerprint(query) + "."
                + keys.stream().map(Cursor::encode).collect(Collectors.joining("."));
    }

    /** Reads the given number of keys of the last item before the position. */
    static List<String> read(PageQuery<?> query, String cursor, int keys) {
        if (cursor.length() > MAX_LENGTH) {
            throw malformed();
        }
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != keys + 2 || !parts[0].equals(VERSION)) {
            throw malformed();
        }
        if (!parts[1].equals(fingerprint(query))) {
            throw refused("The cursor belongs to another list: repeat the filters of the page that it came from.");
        }
        return Arrays.stream(parts).skip(2).map(Cursor::decode).toList();
    }

    static Refusal malformed() {
        return refused("The cursor is not valid: omit it to get the first page.");
    }

    private static Refusal refused(String message) {
        return Refusal.invalid("malformed-cursor", message,
                new Refusal.Violation("cursor", "must be the value of next of a page"));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            String key = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (!encode(key).equals(part) || key.indexOf('\0') >= 0) {
                throw malformed();
            }
            return key;
        }
        catch (IllegalArgumentException | CharacterCodingException ex) {
            throw malformed();
        }
    }

    /** Equal for two queries for the same list. */
    private static String fingerprint(PageQuery<?> query) {
        StringBuilder list = new StringBuilder(query.getClass().getSimpleName());
        RecordAccess access = RecordAccess.of(query.getClass());
        for (int i = 0; i < access.components().size(); i++) {
            String name = access.components().get(i).getName();
            if (!NOT_FILTERS.contains(name)) {
                list.append('\n').append(name).append('=').append(access.value(query, i));
            }
        }
        byte[] digest = sha256().digest(list.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
