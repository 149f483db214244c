package io.annals.platform.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/**
 * Provides Javadoc as OpenAPI descriptions in Markdown. The annotation processor
 * {@code therapi-runtime-javadoc-scribe} stores the Javadoc with the classes.
 */
public final class JavadocDescriptions extends SpringDocJavadocProvider {

    @Override
    public String getClassJavadoc(Class<?> type) {
        return markdown(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        Map<String, String> described = new TreeMap<>(super.getRecordClassParamJavadoc(type));
        described.replaceAll((component, html) -> sentence(markdown(html)));
        return described;
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return markdown(super.getMethodJavadocDescription(method));
    }

    @Override
    public String getMethodJavadocReturn(Method method) {
        return markdown(super.getMethodJavadocReturn(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        String html = super.getParamJavadoc(method, name);
        return (html != null) ? sentence(markdown(html)) : null;
    }

    @Override
    public String getFieldJavadoc(Field field) {
        return markdown(super.getFieldJavadoc(field));
    }

    /** Makes a sentence of the text of a {@code @param} tag, which is a phrase. */
    private static String sentence(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        String capitalized = Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
        return phrase.endsWith(".") ? capitalized : capitalized + ".";
    }

    static String markdown(String html) {
        return html.replaceAll("</?code>", "`")
            .replaceAll("\\{@link \\S*?([\\w.]+)(\\([^)]*\\))?(?: [^}]*)?}", "$1")
            .replaceAll("\\{@value[^}]*}", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replaceAll("\\s+", " ")
            .strip();
    }

}
