package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.List;

/**
 * When real clients of model services sent their requests: what honest programs keep to in place of
 * made rhythms. Immutable.
 *
 * @param clients at least one
 */
public record Trace(List<Client> clients) {

  /**
   * One of them.
   *
   * @param window for how long each load is, in milliseconds
   * @param load requests of each window, 1 in the mean; begins anew at its end
   * @param burst how many requests come together in the mean, 1 where they come one by one
   */
  @SuppressWarnings("ArrayRecordComponent") // Never written after making, and never compared.
  public record Client(long window, float[] load, double burst) {}

  public Trace {
    clients = List.copyOf(clients);
  }

  /** The rhythm of one of the clients, begun anywhere, with so many sessions a day in the mean. */
  public Rhythm rhythm(double sessions, Chance chance) {
    Client client = chance.pick(clients);
    return new TracedDays(sessions, client, chance.below(client.load().length));
  }
}
