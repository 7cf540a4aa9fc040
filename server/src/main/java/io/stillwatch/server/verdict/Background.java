package io.stillwatch.server.verdict;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Threads that give way to those that answer gateways and take traffic in. A gateway waits for each
 * answer and nobody for a verdict, so where there are fewer processors than threads at work, who
 * judges goes last: a thread of niceness {@value #NICENESS} gets a tenth of what one of niceness 0
 * gets, and so still comes to an end.
 *
 * <p>Java cannot say so of a single thread to a Linux that does not run it as root; Linux itself
 * can be asked, and takes a process for a thread there. Elsewhere threads are as they are.
 */
final class Background {
  private static final int NICENESS = 10;
  private static final int A_PROCESS = 0;
  private static final int THIS_ONE = 0;
  private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

  private Background() {}

  /** So many threads that give way; they end by themselves after a minute without work. */
  static ForkJoinPool threads(int most) {
    return new ForkJoinPool(
        most,
        pool ->
            new ForkJoinWorkerThread(pool) {
              @Override
              protected void onStart() {
                super.onStart();
                giveWay();
              }
            },
        null,
        false);
  }

  /** Has the thread that calls give way for as long as it lives. */
  static void giveWay() {
    SET_PRIORITY.ifPresent(Background::call);
  }

  private static void call(MethodHandle setPriority) {
    try {
      // Refused, it is as fast as the others; that is no reason to do anything.
      int refused = (int) setPriority.invokeExact(A_PROCESS, THIS_ONE, NICENESS);
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
