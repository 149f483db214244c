package io.annals.platform.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The tags in a text. A {@code <} begins a tag if an element has the name after it, the
 * attributes are those of a tag, and the element is closed; otherwise it is text, as in
 * {@code x<y}.
 */
final class Markup {

    private static final Pattern NAME = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\\s/>])");

    private static final Pattern ATTRIBUTE = Pattern
        .compile("([^\\s\"'<>/=]++)(\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+");

    private static final Pattern GAP = Pattern.compile("[\\s/]*+");

    private static final int MAX_ATTRIBUTES = 100;

    private static final String COMMENT_END = "-->";

    private final String text;

    private final int lastCommentEnd;

    private final List<Tag> tags = new ArrayList<>();

    /** Whether a tag repeats an attribute, which browsers ignore. */
    private boolean repeats;

    private final Matcher name;

    private final Matcher attribute;

    private final Matcher gap;

    /**
     * A tag or a comment.
     *
     * @param name the element's name in lower case; empty for a comment
     */
    private record Tag(int start, int end, String name, boolean closing, boolean selfClosing) {
    }

    private Markup(String text) {
        this.text = text;
        this.lastCommentEnd = text.lastIndexOf(COMMENT_END);
        this.name = NAME.matcher(text);
        this.attribute = ATTRIBUTE.matcher(text);
        this.gap = GAP.matcher(text);
    }

    /** Finds the tags of a text. */
    static Markup of(String text) {
        Markup markup = new Markup(text);
        markup.findTags();
        markup.tags.removeAll(markup.unclosed());
        return markup;
    }

    boolean isEmpty() {
        return this.tags.isEmpty();
    }

    boolean repeatsAttributes() {
        return this.repeats;
    }

    /** The number of start tags of each element. */
    Map<String, Integer> startTags() {
        Map<String, Integer> counts = new HashMap<>();
        this.tags.stream()
            .filter((tag) -> !tag.closing && !tag.name.isEmpty())
            .forEach((tag) -> counts.merge(tag.name, 1, Integer::sum));
        return counts;
    }

    /** The text as HTML, in which everything that is not a tag is escaped. */
    String html() {
        StringBuilder html = new StringBuilder(this.text.length() + 16);
        int next = 0;
        for (Tag tag : this.tags) {
            html.append(CharacterReferences.escape(this.text.substring(next, tag.start)));
            html.append(this.text, tag.start, tag.end);
            next = tag.end;
        }
        return html.append(CharacterReferences.escape(this.text.substring(next))).toString();
    }

    private void findTags() {
        int at = this.text.indexOf('<');
        while (at >= 0) {
            Tag tag = this.text.startsWith("<!--", at) ? comment(at) : tag(at);
            if (tag != null) {
                this.tags.add(tag);
            }
            at = this.text.indexOf('<', (tag != null) ? tag.end : at + 1);
        }
    }

    private @Nullable Tag comment(int start) {
        // HTML allows "<!-->" as an empty comment.
        int end = (start > this.lastCommentEnd) ? -1 : this.text.indexOf(COMMENT_END, start + 2);
        return (end < 0) ? null : new Tag(start, end + COMMENT_END.length(), "", false, true);
    }

    private @Nullable Tag tag(int start) {
        if (!matches(this.name, start)) {
            return null;
        }
        String element = this.name.group(2).toLowerCase(Locale.ROOT);
        boolean closing = !this.name.group(1).isEmpty();
        Set<String> attributes = new HashSet<>();
        int end = HtmlNames.isElement(element) ? endOfAttributes(this.name.end(), attributes) : -1;
        if (end < 0 || (closing && !attributes.isEmpty())) {
            return null;
        }
        return new Tag(start, end + 1, element, closing, this.text.charAt(end - 1) == '/');
    }

    /** The position of the {@code >} after the attributes, or -1. */
    private int endOfAttributes(int start, Set<String> found) {
        boolean repeated = false;
        int at = start;
        while (true) {
            matches(this.gap, at);
            at = this.gap.end();
            if (at < this.text.length() && this.text.charAt(at) == '>') {
                this.repeats |= repeated;
                return at;
            }
            if (found.size() > MAX_ATTRIBUTES || !matches(this.attribute, at)) {
                return -1;
            }
            String attributeName = this.attribute.group(1).toLowerCase(Locale.ROOT);
            if (this.attribute.group(2) == null && !HtmlNames.WITHOUT_VALUE.contains(attributeName)) {
                return -1;
            }
            repeated |= !found.add(attributeName);
            at = this.attribute.end();
        }
    }

    private boolean matches(Matcher matcher, int at) {
        return matcher.region(at, this.text.length()).lookingAt();
    }

    /** The start tags without an end tag and the end tags without a start tag. */
    private Set<Tag> unclosed() {
        Set<Tag> unclosed = new HashSet<>();
        Map<String, Deque<Tag>> open = new HashMap<>();
        for (Tag tag : this.tags) {
            Deque<Tag> started = open.computeIfAbsent(tag.name, (key) -> new ArrayDeque<>());
            if (tag.closing) {
                if (started.poll() == null) {
                    unclosed.add(tag);
                }
            }
            else if (!isComplete(tag)) {
                started.push(tag);
            }
        }
        open.values().forEach(unclosed::addAll);
        unclosed.removeIf((tag) -> !tag.closing && HtmlNames.OPTIONAL_END.contains(tag.name));
        return unclosed;
    }

    /** Whether the tag is a whole element or a comment. */
    private static boolean isComplete(Tag tag) {
        return tag.name.isEmpty() || HtmlNames.VOID.contains(tag.name)
                || (tag.selfClosing && HtmlNames.MATH.contains(tag.name));
    }

}
