package io.stillwatch.server.intake;

import io.stillwatch.exchange.Rejected;
import java.util.List;

/**
 * What became of a body.
 *
 * @param accepted exchanges and accounts that are now on the disk
 * @param rejectedInAll lines that could not be read
 * @param rejected the first of them
 */
public record Receipt(long accepted, long rejectedInAll, List<Rejected> rejected) {

  public Receipt {
    rejected = List.copyOf(rejected);
  }
}
