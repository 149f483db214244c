package io.annals.query.paging;

import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.PageQuery;
import io.annals.api.Refusal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorProperties {

    private static final UUID COURSE = Ids.next();

    private static final Things QUERY = new Things("active", COURSE, 10, null);

    record Things(@Nullable String status, UUID courseId, @Nullable Integer limit,
            @Nullable String cursor) implements PageQuery<String> {
    }

    @Property
    void a_cursor_is_read_as_it_was_written(@ForAll @Size(min = 1, max = 3) List<String> keys) {
        List<String> texts = keys.stream().map((key) -> key.replace("\0", "").replaceAll("\\p{Cs}", "")).toList();
        assertThat(Cursor.read(QUERY, Cursor.write(QUERY, texts), texts.size())).isEqualTo(texts);
    }

    @Example
    void the_page_size_may_change_between_pages() {
        String cursor = Cursor.write(QUERY, List.of("a"));
        assertThat(Cursor.read(new Things("active", COURSE, 200, cursor), cursor, 1)).containsExactly("a");
    }

    @Property
    void any_other_text_is_refused(@ForAll @NotEmpty String text) {
        assertMalformed(QUERY, text);
    }

    @Property
    void a_changed_cursor_is_refused_or_reads_as_other_keys_but_never_fails(@ForAll String tail) {
        String cursor = Cursor.write(QUERY, List.of("a")) + tail;
        try {
            Cursor.read(QUERY, cursor, 1);
        }
        catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("malformed-cursor");
        }
    }

    @Property
    void a_cursor_of_another_list_is_refused(@ForAll String status) {
        String cursor = Cursor.write(new Things(status, COURSE, 10, null), List.of("a"));
        if (!status.equals("active")) {
            assertMalformed(QUERY, cursor);
        }
        assertMalformed(new Things("active", Ids.next(), 10, null), Cursor.write(QUERY, List.of("a")));
    }

    private static void assertMalformed(Things query, String cursor) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Cursor.read(query, cursor, 1))
            .satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("malformed-cursor"))
            .satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

}
