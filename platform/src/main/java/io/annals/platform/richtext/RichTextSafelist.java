package io.annals.platform.richtext;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * The elements and attributes that rich text may contain, with the values of the
 * attributes. Links get {@code rel="noopener noreferrer"}.
 */
final class RichTextSafelist extends Safelist {

    private static final String REL = "noopener noreferrer";

    private static final Pattern ANY = Pattern.compile("[\\s\\S]*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,3})?(px|em|rem|ex|%)?");

    private static final Pattern MATH_VALUE = Pattern.compile("[^<>&\"]{0,100}");

    private static final Map<String, Pattern> EVERYWHERE = Map.of("title", ANY, "lang",
            Pattern.compile("[a-zA-Z0-9-]{0,40}"), "dir", Pattern.compile("(?i)ltr|rtl|auto"));

    private static final Map<String, Pattern> TABLE_CELL = Map.of("colspan", NUMBER, "rowspan", NUMBER, "scope",
            Pattern.compile("(?i)row|col|rowgroup|colgroup"), "abbr", ANY, "align",
            Pattern.compile("(?i)left|right|center|justify|char"), "valign",
            Pattern.compile("(?i)top|middle|bottom|baseline"));

    private static final Map<String, Pattern> CODE = Map.of("class",
            Pattern.compile("language-[a-zA-Z0-9+#_.-]{1,40}"));

    private static final Map<String, Pattern> QUOTE = Map.of("cite", ANY);

    private static final Map<String, Pattern> CHANGE = Map.of("cite", ANY, "datetime", ANY);

    private static final Map<String, Map<String, Pattern>> BY_ELEMENT = Map.ofEntries(
            Map.entry("a", Map.of("href", ANY, "rel", Pattern.compile(REL))),
            Map.entry("img", Map.of("src", ANY, "alt", ANY, "width", LENGTH, "height", LENGTH)),
            Map.entry("ol", Map.of("start", NUMBER, "type", Pattern.compile("[1aAiI]"), "reversed", ANY)),
            Map.entry("li", Map.of("value", NUMBER)), Map.entry("td", TABLE_CELL), Map.entry("th", TABLE_CELL),
            Map.entry("col", Map.of("span", NUMBER)), Map.entry("colgroup", Map.of("span", NUMBER)),
            Map.entry("table", Map.of("border", NUMBER)), Map.entry("details", Map.of("open", ANY)),
            Map.entry("time", Map.of("datetime", ANY)), Map.entry("code", CODE), Map.entry("pre", CODE),
            Map.entry("q", QUOTE), Map.entry("blockquote", QUOTE), Map.entry("ins", CHANGE), Map.entry("del", CHANGE));

    private static final Map<String, Pattern> MATH = Stream
        .of(("display displaystyle mathvariant mathcolor mathbackground mathsize alttext scriptlevel linethickness "
                + "lspace rspace stretchy symmetric maxsize minsize largeop movablelimits form fence separator accent "
                + "accentunder width height depth voffset align columnalign rowalign columnspan rowspan columnspacing "
                + "rowspacing columnlines rowlines frame framespacing equalrows equalcolumns side open close "
                + "separators notation bevelled numalign denomalign encoding")
            .split(" "))
        .collect(Collectors.toUnmodifiableMap((name) -> name, (name) -> MATH_VALUE));

    private static final Pattern MATH_NAMESPACE = Pattern.compile("http://www\\.w3\\.org/1998/Math/MathML");

    RichTextSafelist() {
        addTags(HtmlNames.ALLOWED.toArray(String[]::new));
        addTags(HtmlNames.MATH.toArray(String[]::new));
        addEnforcedAttribute("a", "rel", REL);
    }

    @Override
    public boolean isSafeAttribute(String element, Element in, Attribute attribute) {
        String name = attribute.getKey();
        Pattern value = EVERYWHERE.get(name);
        if (value == null) {
            value = valueOf(element, name);
        }
        return value != null && value.matcher(attribute.getValue()).matches();
    }

    private static @Nullable Pattern valueOf(String element, String attribute) {
        if (!HtmlNames.MATH.contains(element)) {
            return BY_ELEMENT.getOrDefault(element, Map.of()).get(attribute);
        }
        return attribute.equals("xmlns") ? MATH_NAMESPACE : MATH.get(attribute);
    }

}
