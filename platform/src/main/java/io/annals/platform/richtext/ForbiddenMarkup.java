package io.annals.platform.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds markup that makes a rich text unacceptable. */
final class ForbiddenMarkup {

    private static final Pattern EVENT_HANDLER = Pattern.compile("on[a-z]+");

    private static final int SHOWN = 60;

    private ForbiddenMarkup() {
    }

    /** The problems, as messages that continue a sentence with the field. */
    static List<String> in(Document document) {
        List<String> problems = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            String name = element.normalName();
            if (HtmlNames.REFUSED.contains(name)) {
                problems.add("must not contain <" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                String problem = problem(name, attribute.getKey(), attribute.getValue());
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private static @Nullable String problem(String element, String attribute, String value) {
        if (EVENT_HANDLER.matcher(attribute).matches()) {
            return "must not contain the event handler " + attribute;
        }
        if (!HtmlNames.ADDRESSES.contains(attribute)) {
            return null;
        }
        if (element.equals("img") && attribute.equals("src")) {
            return Addresses.isSafeImage(value) ? null : "must not contain the image address " + shown(value)
                    + ": it must begin with https: or " + "data:image/ (PNG, JPEG, GIF, WebP, AVIF or BMP)";
        }
        boolean safe = (attribute.equals("href") || attribute.equals("cite")) ? Addresses.isSafeLink(value)
                : !Addresses.runsCode(value);
        return safe ? null : "must not contain the address " + shown(value)
                + ": it must begin with http:, https:, mailto: or tel:, or be relative";
    }

    private static String shown(String address) {
        return (address.codePointCount(0, address.length()) <= SHOWN) ? address
                : address.substring(0, address.offsetByCodePoints(0, SHOWN)) + "…";
    }

}
