package io.annals.standalone.questionlog;

/** Texts of a log, which are no HTML, where HTML is expected. */
final class PlainTextHtml {

    private PlainTextHtml() {
    }

    static String of(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
