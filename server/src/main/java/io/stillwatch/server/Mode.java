package io.stillwatch.server;

/**
 * Whether what is decided is done, or only said.
 *
 * @param id always {@value #ID}, for there is one mode
 * @param enforcing whether it is done
 */
record Mode(String id, boolean enforcing) {
  static final String ID = "mode";

  /** The mode that is enforcing or not. */
  static Mode of(boolean enforcing) {
    return new Mode(ID, enforcing);
  }
}
