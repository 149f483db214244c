package io.annals.command.course.outline;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.RequiredItems;

/** The released versions of a course's outline; none before it is first published. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class OutlineVersions {

    /** The oldest first. */
    private List<OutlineVersion> released = new ArrayList<>();

    public boolean isEmpty() {
        return this.released.isEmpty();
    }

    public int nextNumber() {
        return this.released.size() + 1;
    }

    /** The version that new learners begin with. */
    OutlineVersion current() {
        return numbered(this.released.size());
    }

    OutlineVersion numbered(int number) {
        if (number < 1 || number > this.released.size()) {
            throw Refusal.notFound("outline version", "version");
        }
        return this.released.get(number - 1);
    }

    /** The version that applies to learners who began with this one. */
    OutlineVersion forThoseWhoBeganWith(int number) {
        return OutlineVersion.inForce(this.released, number)
            .orElseThrow(() -> Refusal.notFound("outline version", "version"));
    }

    public boolean wouldChange(RequiredItems required) {
        return !required.contents().equals(current().contents())
                || !required.assessments().equals(current().assessments());
    }

    public void release(RequiredItems required, boolean movesLearners) {
        this.released.add(new OutlineVersion(nextNumber(), movesLearners, required.contents(), required.assessments()));
    }

}
