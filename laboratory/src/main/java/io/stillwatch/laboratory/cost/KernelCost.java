package io.stillwatch.laboratory.cost;

import io.stillwatch.kernel.Kernels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one loop over bytes or words costs with several kernels, each measured after the other in
 * one process, by one thread: the time of the processor for one exchange, or for one distance, in
 * the best of several rounds.
 *
 * @param kernel what it does
 * @param times nanoseconds, by kernels
 */
public record KernelCost(String kernel, List<Double> times) {
  private static final int ROUNDS = 60;

  /** Nanoseconds with the kernels in this place. */
  public double nanoseconds(int place) {
    return times.get(place);
  }

  /** How many times as long the first kernels take as the last. */
  public double ratio() {
    return times.get(0) / times.get(times.size() - 1);
  }

  /** Measures all loops on the first exchanges of a log. */
  public static List<KernelCost> of(Path log, List<Kernels> kernels) throws IOException {
    KernelInput input = KernelInput.of(log);
    List<KernelCost> costs = new ArrayList<>();
    costs.add(measured("find the end of a line", kernels, input, input::findLines));
    costs.add(measured("mark the ends of texts", kernels, input, input::markLines));
    costs.add(measured("cut and hash words", kernels, input, input::cutWords));
    costs.add(measured("direction of a prompt", kernels, input, input::addBits));
    costs.add(measured("frame of a prompt", kernels, input, input::leastProducts));
    costs.add(measured("runs of eight words", kernels, input, input::mixRuns));
    costs.add(measured("all of them", kernels, input, input::all));
    costs.add(measured("a distance of two accounts", kernels, input, input::squaredDistances));
    return costs;
  }

  private static KernelCost measured(
      String kernel, List<Kernels> all, KernelInput input, Consumer<Kernels> work) {
    long[] least = new long[all.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int place = 0; place < least.length; place++) {
        long before = processorTime();
        work.accept(all.get(place));
        least[place] = Math.min(least[place], processorTime() - before);
      }
    }
    double exchanges = Math.max(1, input.exchanges());
    return new KernelCost(kernel, Arrays.stream(least).mapToObj(time -> time / exchanges).toList());
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
