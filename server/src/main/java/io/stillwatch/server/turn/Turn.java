package io.stillwatch.server.turn;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;

/**
 * Whose turn it is where more threads want a processor than there are. A gateway holds a request
 * back until it has its answer, a collector holds a batch, and nobody waits for a verdict: so who
 * answers goes first, who takes traffic in goes second and who judges goes last. Beside a thread
 * that goes first one that goes second gets half as much time and one that goes last a twentieth,
 * so all come to an end.
 *
 * <p>Java cannot say so of a single thread to a Linux that does not run it as root; Linux itself
 * can be asked, and takes a process for a thread there. Elsewhere threads are as they are.
 */
public enum Turn {
  /** After those who answer. */
  SECOND(3),
  /** After those who take in, too. */
  LAST(14);

  private static final int A_PROCESS = 0;
  private static final int THIS_ONE = 0;
  private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

  private final int niceness;

  Turn(int niceness) {
    this.niceness = niceness;
  }

  /** Has the thread that calls take this turn for as long as it lives. */
  public void take() {
    SET_PRIORITY.ifPresent(this::call);
  }

  /** So many threads of this turn; they end by themselves after a minute without work. */
  public ForkJoinPool threads(int most) {
    return new ForkJoinPool(
        most,
        pool ->
            new ForkJoinWorkerThread(pool) {
              @Override
              protected void onStart() {
                super.onStart();
                take();
              }
            },
        null,
        false);
  }

  /** Makes threads of this turn that no program waits for. */
  public ThreadFactory daemons(String name) {
    ThreadFactory made = Thread.ofPlatform().daemon().name(name, 0).factory();
    return work ->
        made.newThread(
            () -> {
              take();
              work.run();
            });
  }

  private void call(MethodHandle setPriority) {
    try {
      // Refused, it is as fast as the others; that is no reason to do anything.
      int refused = (int) setPriority.invokeExact(A_PROCESS, THIS_ONE, niceness);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<MethodHandle> setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor form =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(address -> linker.downcallHandle(address, form));
  }
}
