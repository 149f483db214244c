package io.annals.platform.richtext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which addresses are safe to render. An address is read as browsers do: control
 * characters and blanks around it and line breaks in it are ignored.
 */
final class Addresses {

    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final Set<String> CODE_SCHEMES = Set.of("javascript", "vbscript");

    private static final Pattern IGNORED = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]|[\\x00-\\x20]+$");

    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):");

    private static final Pattern IMAGE = Pattern
        .compile("(?i)https:.*|data:image/(png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=%\\s]*", Pattern.DOTALL);

    private static final Pattern HTML_DATA = Pattern.compile("(?i)data:[^,]*(html|xml|svg|script).*", Pattern.DOTALL);

    /** The last word of a field name such as {@code videoUrl} or {@code hrefs}. */
    private static final Pattern NAME_OF_ADDRESS = Pattern
        .compile("(?i).*(url|uri|href|src|link|address|image|video|audio|poster|thumbnail|file)s?");

    private Addresses() {
    }

    /**
     * Whether a link may have the address: a web, mail or phone one or a relative one.
     */
    static boolean isSafeLink(String address) {
        String scheme = scheme(address);
        return scheme.isEmpty() || LINK_SCHEMES.contains(scheme);
    }

    /** Whether an image may have the address: https or inline data. */
    static boolean isSafeImage(String address) {
        return IMAGE.matcher(read(address)).matches();
    }

    /** Whether a browser that follows the address would run code from it. */
    static boolean runsCode(String address) {
        return CODE_SCHEMES.contains(scheme(address)) || HTML_DATA.matcher(read(address)).matches();
    }

    /**
     * Whether a text in an object of data is an address that runs code. A text with
     * blanks, such as a title that begins with "JavaScript:", is an address only in a
     * field that is named like one.
     */
    static boolean runsCode(String field, String text) {
        return runsCode(text)
                && (NAME_OF_ADDRESS.matcher(field).matches() || text.strip().chars().noneMatch((c) -> c == ' '));
    }

    private static String scheme(String address) {
        Matcher scheme = SCHEME.matcher(read(address));
        return scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String read(String address) {
        return IGNORED.matcher(address).replaceAll("");
    }

}
