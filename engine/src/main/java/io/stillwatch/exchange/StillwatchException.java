package io.stillwatch.exchange;

/** A {@link Problem} that has arisen, with the particulars in the message. */
public final class StillwatchException extends RuntimeException {
  private final Problem problem;

  /** Says what happened, where, and what stayed unchanged. */
  public StillwatchException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** The same, keeping the failure of the platform that led to it. */
  public StillwatchException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** Which problem it is. */
  public Problem problem() {
    return problem;
  }
}
