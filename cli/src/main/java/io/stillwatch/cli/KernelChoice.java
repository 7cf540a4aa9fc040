package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.ScalarKernels;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Which kernels a command is to read with; what it finds is the same with all. */
enum KernelChoice {
  AUTO,
  SCALAR,
  VECTOR;

  /**
   * Of a smaller log more time goes into making the machine code for wide registers than they save.
   */
  static final long WORTH_WHILE_BYTES = 256L << 20;

  /** Has the process work with what was chosen. */
  void use(List<Path> logs) {
    switch (this) {
      case AUTO -> {
        if (bytes(logs) >= WORTH_WHILE_BYTES) {
          ChosenKernels.wide().ifPresent(ChosenKernels::use);
        }
      }
      case SCALAR -> ChosenKernels.use(new ScalarKernels());
      case VECTOR -> ChosenKernels.use(ChosenKernels.wide().orElseThrow(KernelChoice::missing));
    }
  }

  /** What a user is told of them. */
  static String description() {
    return ChosenKernels.wide()
        .map(KernelChoice::described)
        .orElse("scalar: the vector module is not there");
  }

  private static String described(Kernels wide) {
    return wide.word()
        + " for logs from "
        + (WORTH_WHILE_BYTES >> 20)
        + " MB on, scalar for smaller";
  }

  private static StillwatchException missing() {
    return new StillwatchException(
        Problem.WRONG_USAGE,
        "--kernels vector needs Java's vector module, which the launcher adds: start with ./stillwatch.");
  }

  /** The size of files and folders; what cannot be seen counts as nothing. */
  private static long bytes(List<Path> logs) {
    long bytes = 0;
    for (Path log : logs) {
      File file = log.toFile();
      File[] inside = file.listFiles();
      if (inside == null) {
        bytes += file.length();
      } else {
        for (File each : inside) {
          bytes += each.length();
        }
      }
    }
    return bytes;
  }
}
