package io.annals.standalone.embedded.mongo.wire;

import java.net.SocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.annals.standalone.embedded.mongo.access.GuardedBackend;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * Accepts connections and passes their messages to a backend. It is the server of
 * mongo-java-server, except that it also understands the flags of messages with which
 * clients expect no reply, or several.
 */
public final class WireServer implements AutoCloseable {

    private static final int ACCEPTING_THREADS = 1;

    private static final int SERVING_THREADS = 4;

    private static final int BACKLOG = 100;

    private static final int CLOSING_SECONDS = 5;

    private final GuardedBackend backend;

    private final EventLoopGroup accepting = threads("embedded-mongo-accept", ACCEPTING_THREADS);

    private final EventLoopGroup serving = threads("embedded-mongo", SERVING_THREADS);

    private final ExecutorService reading = Executors
        .newThreadPerTaskExecutor(Thread.ofVirtual().name("embedded-mongo-read-", 0).factory());

    private final ChannelGroup clients = new DefaultChannelGroup(this.serving.next());

    private final Channel listening;

    /**
     * Starts to listen.
     * @param backend answers the messages; it is closed with the server
     * @param address the address to listen on
     */
    public WireServer(GuardedBackend backend, SocketAddress address) {
        this.backend = backend;
        try {
            this.listening = new ServerBootstrap().group(this.accepting, this.serving)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        client.pipeline()
                            .addLast(new MongoWireReplyEncoder(), new ReplyEncoder(), new MessageDecoder(),
                                    new MessageHandler(backend, WireServer.this.clients, WireServer.this.reading),
                                    new MongoExceptionHandler());
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
        }
        catch (RuntimeException ex) {
            stopThreads();
            backend.close();
            throw ex;
        }
    }

    @Override
    public void close() {
        this.listening.close().syncUninterruptibly();
        this.clients.close().syncUninterruptibly();
        stopReading();
        stopThreads();
        this.backend.close();
    }

    /**
     * Does not interrupt the threads, because that would close the file that they read.
     */
    private void stopReading() {
        this.reading.shutdown();
        try {
            var unused = this.reading.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopThreads() {
        for (EventLoopGroup threads : new EventLoopGroup[] { this.accepting, this.serving }) {
            threads.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    private static EventLoopGroup threads(String name, int count) {
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }

}
