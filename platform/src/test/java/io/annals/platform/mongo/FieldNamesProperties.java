package io.annals.platform.mongo;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

import static org.assertj.core.api.Assertions.assertThat;

class FieldNamesProperties {

    @Property
    void a_stored_name_reads_as_it_was_stated(
            @ForAll @Chars({ 'a', '.', '$', '\uFF0E', '\uFF04', '\uFF05' }) String name) {
        assertThat(FieldNames.stated(FieldNames.stored(name))).isEqualTo(name);
        assertThat(FieldNames.stored(name)).doesNotContain(".", "$");
    }

}
