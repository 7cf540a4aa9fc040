package io.stillwatch.server.verdict;

import io.stillwatch.view.Findings;
import java.util.Set;

/**
 * What one judging found.
 *
 * @param findings the campaigns and what was let go
 * @param authorised hashes of the names of accounts with a registered scope
 */
public record Judged(Findings findings, Set<Long> authorised) {

  public Judged {
    authorised = Set.copyOf(authorised);
  }
}
