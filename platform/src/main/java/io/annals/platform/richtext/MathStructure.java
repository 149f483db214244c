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
        // Parents come before their children.
        for (Element element : document.body().getAllElements()) {
            if (element != document.body() && !isAllowed(element)) {
                element.unwrap();
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isAllowed(Element element) {
        Element parent = element.parent();
        boolean inMath = parent != null && HtmlNames.MATH.contains(parent.normalName());
        if (!HtmlNames.MATH.contains(element.normalName())) {
            return !inMath;
        }
        boolean root = element.normalName().equals(MATH);
        return inMath ? !root && !HtmlNames.MATH_TEXT.contains(parent.normalName()) : root;
    }

}
