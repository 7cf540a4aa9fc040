package io.stillwatch.server;

/** A request that is answered with a status and a reason instead of what it asked for. */
final class Refusal extends RuntimeException {
  private final int status;

  Refusal(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
