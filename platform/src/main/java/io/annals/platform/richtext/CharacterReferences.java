package io.annals.platform.richtext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Escapes text for HTML. Complete character references, with a semicolon, stay. An
 * ampersand that browsers would read as a reference without a semicolon is escaped.
 */
final class CharacterReferences {

    private static final Pattern SPECIAL = Pattern.compile("<|&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)");

    private CharacterReferences() {
    }

    static String escape(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        return SPECIAL.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(escaped(found.group())));
    }

    /** The text that browsers show for a text without tags. */
    static String shown(String html) {
        return Parser.unescapeEntities(html, false);
    }

    private static String escaped(String special) {
        if (special.equals("<")) {
            return "&lt;";
        }
        return isComplete(special) || shown(special).equals(special) ? special : "&amp;" + special.substring(1);
    }

    private static boolean isComplete(String reference) {
        return reference.endsWith(";") && (reference.charAt(1) == '#'
                || Entities.isNamedEntity(reference.substring(1, reference.length() - 1)));
    }

}
