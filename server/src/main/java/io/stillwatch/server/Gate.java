package io.stillwatch.server;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Standing;
import io.stillwatch.server.seen.Door;
import io.stillwatch.server.seen.Room;

/**
 * Answers how a request of an account is treated, the same whichever gateway asks. What cannot be
 * answered is let through, or refused where that is configured, and the reason says which.
 * Thread-safe.
 */
final class Gate {
  private final Watch watch;
  private final boolean failClosed;

  /**
   * An answer.
   *
   * @param standing how the account stands; {@link Standing#CLEAR} if that is not known
   * @param action what is done now: what was decided, nothing in rehearsal
   * @param status 200 to serve the request, 403 to refuse it, 429 if its campaign asked too often
   * @param reason why, in the service's own words
   */
  record Answer(Standing standing, Action action, int status, String reason) {

    /** Whether the request is served. */
    boolean passes() {
      return status == 200;
    }
  }

  Gate(Watch watch, boolean failClosed) {
    this.watch = watch;
    this.failClosed = failClosed;
  }

  /** How a request is treated that is made now. A throttled campaign has one request fewer left. */
  Answer pass(Door door, String account) {
    return answer(door, account, true);
  }

  /** How the account's requests are treated, for a gateway that counts what it throttles itself. */
  Answer look(Door door, String account) {
    return answer(door, account, false);
  }

  private Answer answer(Door door, String account, boolean counted) {
    long began = System.nanoTime();
    Answer answer;
    if (account.isEmpty()) {
      answer = unanswered("no account");
    } else if (!watch.judged()) {
      answer = unanswered("nothing was judged yet");
    } else {
      Standing standing = watch.table().of(account, System.currentTimeMillis());
      Action action = watch.enforcing() ? standing.action() : Action.ALLOW;
      int status = status(standing, action, counted);
      answer = new Answer(standing, action, status, reason(standing, action));
    }
    watch.watched().answered(door, answer.action());
    watch.watched().worked(Room.DECIDE, began);
    return answer;
  }

  private Answer unanswered(String why) {
    return failClosed
        ? new Answer(Standing.CLEAR, Action.REFUSE, 403, why + ", closed")
        : new Answer(Standing.CLEAR, Action.ALLOW, 200, why + ", open");
  }

  private int status(Standing standing, Action action, boolean counted) {
    return switch (action) {
      case ALLOW, TAG, WITHHOLD_REASONING -> 200;
      case VERIFY, REFUSE -> 403;
      case THROTTLE ->
          !counted || watch.buckets().pass(standing.campaign(), System.currentTimeMillis())
              ? 200
              : 429;
    };
  }

  private String reason(Standing standing, Action action) {
    if (standing.campaign().isEmpty()) {
      return "clear";
    }
    String rehearsed = watch.enforcing() ? "" : ", rehearsed " + standing.action().word();
    return action.word() + rehearsed + ", campaign " + standing.campaign();
  }
}
