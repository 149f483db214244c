package io.annals.command.course;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.RequiredItems;

/** The outline versions of a course, of which there are none before it is published. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class OutlineVersions {

    /** The first one first. */
    private List<OutlineVersion> released = new ArrayList<>();

    boolean isEmpty() {
        return this.released.isEmpty();
    }

    int nextNumber() {
        return this.released.size() + 1;
    }

    /** The one that learners begin with. */
    OutlineVersion current() {
        return numbered(this.released.size());
    }

    OutlineVersion numbered(int number) {
        if (number < 1 || number > this.released.size()) {
            throw Refusal.notFound("outline version");
        }
        return this.released.get(number - 1);
    }

    /** The version that applies to learners who began with this one. */
    OutlineVersion forThoseWhoBeganWith(int number) {
        return OutlineVersion.inForce(this.released, number).orElseThrow(() -> Refusal.notFound("outline version"));
    }

    boolean wouldChange(RequiredItems required) {
        return !required.contents().equals(current().contents())
                || !required.assessments().equals(current().assessments());
    }

    void release(RequiredItems required, boolean movesLearners) {
        this.released.add(new OutlineVersion(nextNumber(), movesLearners, required.contents(), required.assessments()));
    }

}
