package io.stillwatch.exchange;

/** What can go wrong that the operator can mend: each with its exit code and the next step. */
public enum Problem {
  NOTHING_READABLE(3, "Check that the paths hold logs in a known form: stillwatch doctor PATH."),
  PUBLIC_SETS_UNREADABLE(
      3,
      "Give prompts as .jsonl with prompt, instruction, question, text or messages, or as .txt."),
  INPUT_MISSING(3, "Check the path and its permissions."),
  OUTPUT_UNWRITABLE(1, "Choose another folder with --out, or make room on the disk."),
  STORE_DAMAGED(1, "Restore the folder from a backup; nothing in it was changed."),
  KEY_UNUSABLE(1, "Name the file that holds the key with --key-file, or put it where it was."),
  STORE_IN_USE(1, "Stop the other process that serves from this folder, or name another."),
  DATABASE_UNREACHABLE(1, "Check that the database runs, and --control; nothing was changed."),
  DATABASE_NEWER(1, "Start the version of Stillwatch that was last started with this database."),
  WRONG_USAGE(2, "See --help."),
  POLICY_UNUSABLE(3, "Mend the line named, and try it: stillwatch rehearse POLICY PATH."),
  SERVICE_UNREACHABLE(1, "Check --service, and that stillwatch serve runs there."),
  NOT_ALLOWED(1, "Ask somebody who may, or see stillwatch decisions for how it stands."),
  NO_SCAN_FOUND(3, "Run stillwatch scan first, or name its folder with --out."),
  UNKNOWN_NAME(2, "List what there is with stillwatch show.");

  private final int exitCode;
  private final String nextStep;

  Problem(int exitCode, String nextStep) {
    this.exitCode = exitCode;
    this.nextStep = nextStep;
  }

  /** The exit code of the command that meets this problem. */
  public int exitCode() {
    return exitCode;
  }

  /** What the operator can do, as a sentence. */
  public String nextStep() {
    return nextStep;
  }
}
