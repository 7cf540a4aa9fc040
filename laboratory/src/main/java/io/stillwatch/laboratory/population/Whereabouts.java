package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Networks;
import java.util.List;
import java.util.stream.Stream;

/** Where an account's requests come from. */
public interface Whereabouts {

  /** Sets the address and the client of the exchange that is this turn of a session. */
  void settle(Draft draft, int turn, Chance chance);

  /** Few places and devices, the first the most; a session stays where it is. */
  record Places(List<String> addresses, List<Client> clients) implements Whereabouts {

    public Places {
      addresses = List.copyOf(addresses);
      clients = List.copyOf(clients);
    }

    @Override
    public void settle(Draft draft, int turn, Chance chance) {
      if (turn == 0) {
        draft.address = addresses.get(chance.early(addresses.size()));
        draft.client = clients.get(chance.early(clients.size()));
      }
    }
  }

  /** A home whose provider gives out addresses anew now and then, and a way to be on the road. */
  record Roaming(Country country, double change, List<Client> clients) implements Whereabouts {

    @Override
    public void settle(Draft draft, int turn, Chance chance) {
      if (turn == 0 || chance.happens(change / 20)) {
        draft.address = Networks.home(country, chance);
        draft.client = clients.get(chance.early(clients.size()));
      }
    }
  }

  /** Any of many addresses, anew for every request; the client is the account's own. */
  record Exits(List<String> addresses, List<Client> clients) implements Whereabouts {

    @Override
    public void settle(Draft draft, int turn, Chance chance) {
      draft.address = chance.pick(addresses);
      if (turn == 0) {
        draft.client = clients.get(chance.early(clients.size()));
      }
    }
  }

  /** A person's: one to four addresses, one to three devices, sometimes a changing address. */
  static Whereabouts person(Country country, Chance chance) {
    List<Client> devices =
        Stream.generate(() -> Clients.browser(chance)).limit(chance.between(1, 3)).toList();
    if (chance.happens(0.25)) {
      return new Roaming(country, 1, devices);
    }
    List<String> addresses =
        Stream.generate(() -> Networks.home(country, chance)).limit(chance.between(1, 4)).toList();
    return new Places(addresses, devices);
  }
}
