package io.annals.platform.richtext;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Keeps HTML and MathML apart, because browsers read markup differently where they nest:
 * formulas contain only MathML, and {@code mi}, {@code mtext} and the like only text.
 */
final class MathStructure {

    private static final String MATH = "math";

    private MathStructure() {
    }

    /**
     * Removes elements from where they must not be; their content stays.
     * @return whether there were any
     */
    static boolean repair(Document document) {
        boolean changed = false;
        // Parents come before their children, and the body comes first.
        for (Element element : document.body().getAllElements().stream().skip(1).toList()) {
            if (!isAllowed(element)) {
                element.unwrap();
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isAllowed(Element element) {
        String name = element.normalName();
        String parent = (element.parent() != null) ? element.parent().normalName() : "";
        boolean inMath = HtmlNames.MATH.contains(parent);
        if (!HtmlNames.MATH.contains(name)) {
            return !inMath;
        }
        return inMath ? !name.equals(MATH) && !HtmlNames.MATH_TEXT.contains(parent) : name.equals(MATH);
    }

}
