package io.stillwatch.kernel;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The kernels that this process works with: the fastest that the machine has, unless told
 * otherwise. Thread-safe.
 */
public final class ChosenKernels {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final Optional<Kernels> WIDE = found();

  private static volatile Kernels chosen = WIDE.orElseGet(ScalarKernels::new);

  private ChosenKernels() {}

  /** What is made from now on works with these. */
  public static Kernels get() {
    return chosen;
  }

  /** Has all that is made from now on work with others. */
  public static void use(Kernels kernels) {
    chosen = kernels;
  }

  /** The kernels for wide registers, where this process has them. */
  public static Optional<Kernels> wide() {
    return WIDE;
  }

  /** Asks for the module first, since without it the classes that need it cannot be loaded. */
  private static Optional<Kernels> found() {
    boolean present = ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    return present ? ServiceLoader.load(Kernels.class).findFirst() : Optional.empty();
  }
}
