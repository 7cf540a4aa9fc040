package io.stillwatch.read;

import io.stillwatch.exchange.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Reads files of lines with several threads. The caller's thread cuts the stream into blocks of
 * whole lines; workers take what the fast path takes; what is left comes back to the caller's
 * thread in the order of the file, so that rejects and what spans lines are as if one thread had
 * read all. Not for use by two threads. Cost: {@value #AHEAD} blocks of {@value #BLOCK} bytes for
 * each worker and two besides, more only while a line is longer.
 */
final class ParallelLines implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  // A worker that writes what it has sketched is away for as long as several blocks take. Blocks
  // are taken back in order, so the others need as many ahead of it, or they wait.
  private static final int AHEAD = 8;

  private final LineReader slow;
  private final Tally tally;
  private final int maxLineBytes;
  private final int blocks;
  private final ExecutorService threads;
  private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
  private final ArrayDeque<LineBlock> spare = new ArrayDeque<>();
  private final ArrayDeque<Future<LineBlock>> ahead = new ArrayDeque<>();
  private String file = "";
  private long lines;

  ParallelLines(SharedSink sink, int workers, int maxLineBytes, LineReader slow, Tally tally) {
    this.slow = slow;
    this.tally = tally;
    this.maxLineBytes = maxLineBytes;
    this.blocks = AHEAD * workers + 2;
    this.threads = Executors.newFixedThreadPool(workers, ParallelLines::thread);
    for (int worker = 0; worker < workers; worker++) {
      idle.add(new Worker(new NativeScanner(), sink.branch()));
    }
  }

  /** What one thread needs for itself. */
  private record Worker(NativeScanner scanner, Consumer<Exchange> sink) {}

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "read");
    thread.setDaemon(true);
    return thread;
  }

  /** Reads a stream to its end. */
  void read(InputStream in) throws IOException {
    file = tally.file();
    lines = 0;
    BlockCutter cutter = new BlockCutter(in, BLOCK, maxLineBytes);
    try {
      for (LineBlock block = block(); cutter.next(block); block = block()) {
        LineBlock filled = block;
        ahead.add(threads.submit(() -> scanned(filled)));
      }
    } finally {
      while (!ahead.isEmpty()) {
        takeNext();
      }
      tally.at(file, lines + 1);
    }
  }

  /** A block that nobody uses: a new one, or the one that has been worked on longest. */
  private LineBlock block() {
    if (spare.isEmpty() && ahead.size() < blocks - 1) {
      return new LineBlock(BLOCK);
    }
    if (spare.isEmpty()) {
      takeNext();
    }
    return spare.remove();
  }

  private LineBlock scanned(LineBlock block) throws InterruptedException {
    Worker worker = idle.take();
    try {
      block.scan(worker.scanner(), maxLineBytes, worker.sink());
    } finally {
      idle.add(worker);
    }
    return block;
  }

  /** Waits for the next block in the order of the file and reads what was left of it. */
  private void takeNext() {
    LineBlock block = done(ahead.remove());
    for (int place = 0; place < block.left(); place++) {
      tally.at(file, lines + block.line(place) + 1);
      int length = block.end(place) - block.start(place);
      if (length > maxLineBytes) {
        tally.longLine(maxLineBytes);
      } else {
        tally.line();
        slow.take(block.bytes(), block.start(place), block.end(place), tally);
      }
    }
    lines += block.lines();
    tally.taken(block.exchanges());
    if (block.endsCut()) {
      tally.at(file, ++lines);
      tally.longLine(maxLineBytes);
    }
    spare.add(block);
  }

  private static LineBlock done(Future<LineBlock> future) {
    try {
      return future.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was interrupted", interruption);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a thread that reads failed", failure);
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
