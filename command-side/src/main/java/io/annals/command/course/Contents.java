package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentCommand.ReviseContent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.command.support.Require;

/** What can be decided about the contents of a course that may be written. */
record Contents(UUID courseId, Outline outline) {

    void add(AddContent command, Instant at) {
        Require.newId(!this.outline.contents().containsKey(command.contentId()));
        OutlineUnit unit = this.outline.unit(command.unitId());
        unit.status().requireInUse();
        apply(new ContentAdded(this.courseId, command.unitId(), command.contentId(), OrderedItems.next(unit.contents()),
                command.type(), command.title(), command.contentData(), command.estimatedDuration(), command.metadata(),
                Boolean.TRUE.equals(command.required()), at));
        if (command.published()) {
            apply(new ContentPublished(this.courseId, command.contentId(), at));
        }
    }

    void revise(ReviseContent command, Instant at) {
        this.outline.content(command.contentId());
        apply(new ContentRevised(this.courseId, command.contentId(), command.type(), command.title(),
                command.contentData(), command.estimatedDuration(), command.metadata(),
                Boolean.TRUE.equals(command.required()), at));
    }

    void move(MoveContent command, Instant at) {
        OutlineUnit from = this.outline.unit(this.outline.content(command.contentId()).unitId());
        OutlineUnit to = this.outline.unit(command.unitId());
        to.status().requireInUse();
        List<UUID> order = OrderedItems.with(to.contents(), command.contentId(), command.position());
        if (!order.equals(to.contents())) {
            boolean stays = from.unitId().equals(to.unitId());
            apply(new ContentMoved(this.courseId, command.contentId(), from.unitId(), to.unitId(),
                    stays ? List.of() : OrderedItems.without(from.contents(), command.contentId()), order, at));
        }
    }

    void publish(PublishContent command, Instant at) {
        if (this.outline.content(command.contentId()).status().mayBePublished()) {
            apply(new ContentPublished(this.courseId, command.contentId(), at));
        }
    }

    void retire(RetireContent command, Instant at) {
        if (this.outline.content(command.contentId()).status() != ItemStatus.RETIRED) {
            apply(new ContentRetired(this.courseId, command.contentId(), at));
        }
    }

    void remove(RemoveContent command, Instant at) {
        OutlineContent content = this.outline.content(command.contentId());
        List<UUID> siblings = this.outline.unit(content.unitId()).contents();
        apply(new ContentRemoved(this.courseId, content.unitId(), content.contentId(),
                OrderedItems.without(siblings, content.contentId()), List.copyOf(content.resources()), at));
    }

}
