package io.stillwatch.server.share;

import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import java.util.UUID;

/**
 * What the names of shared objects are made with: drawn by chance at a service's first start, and
 * never changed.
 *
 * @param id always {@value #ID}, for there is one provider
 * @param namespace goes into every name and is told to nobody, so that nobody can find out by
 *     trying which of the service's own names a shared one stands for
 * @param collection the name of what peers read
 */
record ProviderKeys(String id, UUID namespace, UUID collection) {
  private static final String ID = "provider";

  /** Those that are kept, or new ones which are then kept. */
  static ProviderKeys keptIn(ControlStore control) {
    States<ProviderKeys> kept =
        States.open(control.states(Kind.PROVIDER), ProviderKeys.class, ProviderKeys::id);
    return kept.find(ID)
        .orElseGet(
            () -> {
              ProviderKeys drawn = new ProviderKeys(ID, UUID.randomUUID(), UUID.randomUUID());
              kept.put(drawn);
              return drawn;
            });
  }
}
