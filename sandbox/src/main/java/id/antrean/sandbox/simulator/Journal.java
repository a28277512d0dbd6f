package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps the facts in a file, one line of JSON each. It is only ever added to, so that a process which dies at any
 * instant leaves at worst half a last line, and that is cut off at the next start.
 *
 * <p>A fact is kept when it is with the operating system: it survives the process, which is what a sandbox needs, not a
 * power cut.
 */
final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class);

    private final Vertx vertx;
    private final FileChannel channel;
    private final WorkerExecutor writer;
    private Buffer waiting = Buffer.buffer();
    private Promise<Void> written = Promise.promise();
    private boolean closed;

    /**
     * Reads what was kept before, then opens the file to add to it.
     *
     * @throws UncheckedIOException when the file cannot be read or written
     */
    Journal(Vertx vertx, Path file, Consumer<Fact> reader) {
        this.vertx = vertx;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            cutHalfALine();
            read(file, reader);
            channel.position(channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The chats cannot be read from " + file, e);
        }
        writer = vertx.createSharedWorkerExecutor("simulator-journal-" + file, 1);
    }

    /**
     * Keeps a fact. What is added while the file is being written goes into it with one write.
     *
     * @return completed on the caller's context once the fact is kept
     */
    Future<Void> add(Fact fact) {
        Buffer line = Json.write(fact).appendByte((byte) '\n');
        Promise<Void> kept = Promise.promise();
        Context context = vertx.getOrCreateContext();
        synchronized (this) {
            if (closed) {
                return Future.failedFuture("the simulator has ended");
            }
            boolean first = waiting.length() == 0;
            waiting.appendBuffer(line);
            written.future().onComplete(result -> context.runOnContext(unused -> kept.handle(result)));
            if (first) {
                // Not ordered: that would be by the caller's context, behind whatever else blocks there.
                writer.executeBlocking(this::writeWaiting, false);
            }
        }
        return kept.future();
    }

    /** Writes what is still waiting and closes the file. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        writeWaiting();
        writer.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the chats cannot be closed", e);
        }
    }

    private boolean writeWaiting() {
        synchronized (channel) {
            Batch batch = take();
            try {
                write(batch.lines());
                batch.written().complete();
            } catch (IOException e) {
                LOG.error("The chats cannot be kept; is the disk full?", e);
                batch.written().fail(e);
            }
            return true;
        }
    }

    private synchronized Batch take() {
        Batch batch = new Batch(waiting, written);
        waiting = Buffer.buffer();
        written = Promise.promise();
        return batch;
    }

    private void write(Buffer lines) throws IOException {
        long end = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            // Otherwise the next fact would be added to half a line.
            channel.truncate(end);
            throw e;
        }
    }

    private void cutHalfALine() throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
    }

    private static void read(Path file, Consumer<Fact> reader) throws IOException {
        int unreadable = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    reader.accept(Json.MAPPER.readValue(line, Fact.class));
                } catch (JsonProcessingException e) {
                    unreadable++;
                }
            }
        }
        if (unreadable > 0) {
            LOG.warnf("%d lines of the chats cannot be read and are passed over", unreadable);
        }
    }

    private record Batch(Buffer lines, Promise<Void> written) {}
}
