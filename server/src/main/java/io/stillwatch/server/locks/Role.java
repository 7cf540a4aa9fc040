package io.stillwatch.server.locks;

/** What a token's holder may do. An administrator may do everything; the others what is theirs. */
public enum Role {
  INGEST,
  DECIDE,
  ANALYST,
  ADMIN,
  PEER;

  /** Whether a holder of this role may do what asks for the other. */
  public boolean may(Role asked) {
    return this == asked || this == ADMIN;
  }
}
