package io.annals.command.course.outline;

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
import io.annals.api.course.ItemStatus;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the contents of units. */
public final class Contents {

    private final EditableCourse course;

    public Contents(EditableCourse course) {
        this.course = course;
    }

    @CommandHandler
    void decide(AddContent command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        outline.usedIds().requireNew(command.contentId(), "contentId");
        OutlineUnit unit = outline.unit(command.unitId());
        ItemRules.requireInUse(unit.status(), "unitId");
        apply(new ContentAdded(command.courseId(), command.unitId(), command.contentId(),
                OrderedItems.next(unit.contents()), command.content(), at));
        if (Boolean.TRUE.equals(command.published())) {
            apply(new ContentPublished(command.courseId(), command.contentId(), at));
        }
    }

    @CommandHandler
    void decide(ReviseContent command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineContent content = outline.content(command.contentId());
        if (outline.statements().wouldChange(content.contentId(), command.content())) {
            apply(new ContentRevised(command.courseId(), content.contentId(), command.content(), at));
        }
    }

    @CommandHandler
    void decide(MoveContent command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineUnit from = outline.unit(outline.content(command.contentId()).unitId());
        OutlineUnit to = outline.unit(command.unitId());
        ItemRules.requireInUse(to.status(), "unitId");
        List<UUID> order = OrderedItems.with(to.contents(), command.contentId(), command.position());
        if (!order.equals(to.contents())) {
            boolean stays = from.unitId().equals(to.unitId());
            apply(new ContentMoved(command.courseId(), command.contentId(), from.unitId(), to.unitId(),
                    stays ? List.of() : OrderedItems.without(from.contents(), command.contentId()), order, at));
        }
    }

    @CommandHandler
    void decide(PublishContent command, @OccurredAt Instant at) {
        if (ItemRules.mayBePublished(this.course.editableOutline().content(command.contentId()).status(),
                "contentId")) {
            apply(new ContentPublished(command.courseId(), command.contentId(), at));
        }
    }

    @CommandHandler
    void decide(RetireContent command, @OccurredAt Instant at) {
        if (this.course.editableOutline().content(command.contentId()).status() != ItemStatus.RETIRED) {
            apply(new ContentRetired(command.courseId(), command.contentId(), at));
        }
    }

    @CommandHandler
    void decide(RemoveContent command, @OccurredAt Instant at) {
        this.course.requireNeverPublished("contentId");
        Outline outline = this.course.editableOutline();
        OutlineContent content = outline.content(command.contentId());
        List<UUID> siblings = outline.unit(content.unitId()).contents();
        apply(new ContentRemoved(command.courseId(), content.unitId(), content.contentId(),
                OrderedItems.without(siblings, content.contentId()), List.copyOf(content.resources()), at));
    }

}
