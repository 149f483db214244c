package io.annals.projection.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events of a batch and applies them together with the last one, before the
 * processor stores its token. Everything else is delegated to Axon's invoker.
 */
final class BatchInvoker implements EventHandlerInvoker {

    private final EventHandlerInvoker invoker;

    private final DocumentProjection projection;

    private final ObjIntConsumer<Instant> handled;

    private final String batchKey;

    /**
     * @param handled receives, for each batch, the time at which its last event was
     * recorded and the number of its events
     */
    BatchInvoker(String processor, EventHandlerInvoker invoker, DocumentProjection projection,
            ObjIntConsumer<Instant> handled) {
        this.invoker = invoker;
        this.projection = projection;
        this.handled = handled;
        this.batchKey = "Processor[" + processor + "]/Batch";
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        List<EventMessage<?>> batch = unitOfWork.getOrComputeResource(this.batchKey, (key) -> new ArrayList<>());
        batch.add(message);
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            this.projection.apply(batch);
            this.handled.accept(message.getTimestamp(), batch.size());
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return this.invoker.canHandle(message, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return this.invoker.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return this.invoker.supportsReset();
    }

    @Override
    public void performReset() {
        this.invoker.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R resetContext) {
        this.invoker.performReset(resetContext);
    }

    @Override
    public void segmentReleased(Segment segment) {
        this.invoker.segmentReleased(segment);
    }

}
