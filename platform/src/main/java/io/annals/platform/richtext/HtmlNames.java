package io.annals.platform.richtext;

import java.util.Arrays;
import java.util.Set;

/** Names of elements and attributes as the HTML standard and MathML Core define them. */
final class HtmlNames {

    /** Elements that have no end tag. */
    static final Set<String> VOID = words("area base br col embed hr img input link meta param source track wbr");

    /** Elements whose end tag may be omitted. */
    static final Set<String> OPTIONAL_END = words(
            "p li dt dd td th tr thead tbody tfoot colgroup caption rt rp option optgroup html head body");

    /** Elements of MathML that rich text may contain. */
    static final Set<String> MATH = words("math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded "
            + "mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr "
            + "mlabeledtr mtd mfenced menclose semantics annotation");

    /** Elements of MathML that contain nothing but text. */
    static final Set<String> MATH_TEXT = words("mi mn mo ms mtext annotation");

    /** Elements of HTML that rich text may contain. */
    static final Set<String> ALLOWED = words("a abbr address article aside b bdi bdo big blockquote br caption cite "
            + "code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header "
            + "hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub summary "
            + "sup table tbody td tfoot th thead time tr tt u ul var wbr");

    /**
     * Elements that run code, embed something or ask for input. Their content would be
     * lost without them.
     */
    static final Set<String> REFUSED = words("script noscript iframe frame frameset noframes object embed applet param "
            + "form input button select textarea option optgroup datalist fieldset output svg canvas audio video "
            + "source track template slot dialog portal base meta link annotation-xml xmp plaintext noembed title");

    /** Elements that are removed while their content stays, and {@code style}. */
    private static final Set<String> OTHERS = words(
            "html head body style acronym area map basefont bgsound blink center "
                    + "command content data dir hgroup image isindex keygen label legend listing marquee menu menuitem meter "
                    + "multicol nav nextid nobr picture progress rb rbc rtc search spacer shadow maction mglyph "
                    + "malignmark maligngroup mlongdiv mscarries mscarry msgroup msline msrow mstack");

    /** Attributes that may stand without a value. */
    static final Set<String> WITHOUT_VALUE = words("allowfullscreen alt async autofocus autoplay checked controls "
            + "defer disabled download formnovalidate hidden inert ismap itemscope loop multiple muted nomodule "
            + "noshade novalidate nowrap open playsinline readonly required reversed selected compact");

    /** Attributes whose value is an address. */
    static final Set<String> ADDRESSES = words("href src xlink:href action formaction background poster cite data "
            + "longdesc srcset dynsrc lowsrc codebase classid manifest ping profile usemap");

    private HtmlNames() {
    }

    /** Whether an element has the name, in lower case. */
    static boolean isElement(String name) {
        return ALLOWED.contains(name) || MATH.contains(name) || REFUSED.contains(name) || OTHERS.contains(name);
    }

    private static Set<String> words(String names) {
        return Set.copyOf(Arrays.asList(names.split(" ")));
    }

}
