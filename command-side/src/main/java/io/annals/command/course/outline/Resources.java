package io.annals.command.course.outline;

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
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the resources of contents. */
public final class Resources {

    private final EditableCourse course;

    public Resources(EditableCourse course) {
        this.course = course;
    }

    @CommandHandler
    void decide(AttachResource command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        outline.usedIds().requireNew(command.resourceId(), "resourceId");
        OutlineContent content = outline.content(command.contentId());
        ItemRules.requireInUse(content.status(), "contentId");
        apply(new ResourceAttached(command.courseId(), command.contentId(), command.resourceId(),
                OrderedItems.next(content.resources()), command.resource(), at));
    }

    @CommandHandler
    void decide(ReviseResource command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineContent content = outline.contentWith(command.resourceId());
        if (outline.statements().wouldChange(command.resourceId(), command.resource())) {
            apply(new ResourceRevised(command.courseId(), content.contentId(), command.resourceId(), command.resource(),
                    at));
        }
    }

    @CommandHandler
    void decide(MoveResource command, @OccurredAt Instant at) {
        OutlineContent content = this.course.editableOutline().contentWith(command.resourceId());
        List<UUID> order = OrderedItems.with(content.resources(), command.resourceId(), command.position());
        if (!order.equals(content.resources())) {
            apply(new ResourcesReordered(command.courseId(), content.contentId(), command.resourceId(), order, at));
        }
    }

    @CommandHandler
    void decide(RemoveResource command, @OccurredAt Instant at) {
        OutlineContent content = this.course.editableOutline().contentWith(command.resourceId());
        apply(new ResourceRemoved(command.courseId(), content.contentId(), command.resourceId(),
                OrderedItems.without(content.resources(), command.resourceId()), at));
    }

}
