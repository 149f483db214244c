package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ResourceCommand.AttachResource;
import io.annals.api.course.ResourceCommand.MoveResource;
import io.annals.api.course.ResourceCommand.RemoveResource;
import io.annals.api.course.ResourceCommand.ReviseResource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.command.support.Require;

/** What can be decided about the resources of a course that may be written. */
record Resources(UUID courseId, Outline outline) {

    void attach(AttachResource command, Instant at) {
        Require.newId(!this.outline.resources().containsKey(command.resourceId()));
        OutlineContent content = this.outline.content(command.contentId());
        content.status().requireInUse();
        apply(new ResourceAttached(this.courseId, command.contentId(), command.resourceId(),
                OrderedItems.next(content.resources()), command.type(), command.title(), command.url(),
                command.mimeType(), command.sizeBytes(), command.metadata(), at));
    }

    void revise(ReviseResource command, Instant at) {
        OutlineContent content = this.outline.contentWith(command.resourceId());
        apply(new ResourceRevised(this.courseId, content.contentId(), command.resourceId(), command.type(),
                command.title(), command.url(), command.mimeType(), command.sizeBytes(), command.metadata(), at));
    }

    void move(MoveResource command, Instant at) {
        OutlineContent content = this.outline.contentWith(command.resourceId());
        List<UUID> order = OrderedItems.with(content.resources(), command.resourceId(), command.position());
        if (!order.equals(content.resources())) {
            apply(new ResourcesReordered(this.courseId, content.contentId(), command.resourceId(), order, at));
        }
    }

    void remove(RemoveResource command, Instant at) {
        OutlineContent content = this.outline.contentWith(command.resourceId());
        apply(new ResourceRemoved(this.courseId, content.contentId(), command.resourceId(),
                OrderedItems.without(content.resources(), command.resourceId()), at));
    }

}
